### The command line.

cli-about = styrplan – follow up the action plan and compute the agenda. Without a command the screens open.
cli-usage = Usage
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-value-options = OPTIONS
cli-value-command = COMMAND
cli-value-folder = FOLDER
cli-value-date = DATE
cli-value-lang = LANGUAGE
cli-value-who = WHO
cli-value-id = ID
cli-value-filter = WORDS
cli-value-days = TIME
cli-value-time = WHEN
cli-value-year = YEAR
cli-value-org = ORGANISATION
cli-value-status = STATUS
cli-value-occurrence = OCCURRENCE
cli-value-text = TEXT
cli-value-colour = COLOUR
cli-value-update = UPDATE
cli-value-body = BODY
cli-value-kind = DOCUMENT
cli-value-format = FORMAT
cli-value-file = FILE
cli-value-expression = EXPRESSION

opt-workspace = The folder with plan.yaml; otherwise plan/ here or above
opt-today = Show the plan as it stood on that day, e.g. 2021-06-16
opt-lang = Language: sv or en
opt-by = Who writes: a role or a name
opt-plain = Plain lines of text instead of screens
opt-help = Show help
opt-version = Show the program's version
opt-json = As JSON, for other programs
opt-within = How far ahead, e.g. 90d, 12w or 3m (90 days if not said). What has 30 days left (or the plan's lead) is shown anyway, as to do now
opt-until = Up to and including that day
opt-body = Only what goes to the body, and its meetings
opt-org = The organisation it is about; may be given several times
opt-occurrence = The occurrence it is about, e.g. november or 2021-11
opt-note = A note
opt-assess = Assessment: green, yellow, red or blue
opt-raise = Raise the matter with the steering group
opt-periods = Say how the time is to be read, e.g. "Q4 2020, Q3 2021", 2020-12-01/2020-12-31 or "annually in April and November"
opt-confirm = Confirm how the program reads the time
opt-unconfirm = Take back the confirmed reading of the time
opt-since = From that day on
opt-date = The meeting's date; otherwise the next one by the rhythm
opt-previous = The previous meeting, if it was not the body's last decision on the plan
opt-next = The next meeting, if its date is set
opt-format = md or txt; otherwise by the file's name
opt-output = The file to write; - for standard output
opt-force = Replace the file if it exists
opt-empty = An empty plan to fill in, instead of Kronoberg's
opt-expressions-file = Read one expression per line of the file; - for standard in
arg-id = An activity or area, e.g. 6.3
arg-activity = The activity, e.g. 6.3
arg-command = The command to get help with
command-help = Show help for a command
arg-filter = Words to find, org:tingsryd, status:overdue, area:2
arg-status = E.g. in_progress, done, "not started"
arg-year = The year, e.g. 2021; otherwise the present one
arg-text = The note
arg-update = The id in the log; otherwise your latest
arg-body = E.g. styrgruppen
arg-kind = agenda
arg-dir = The folder to make
arg-expression = E.g. "Q3 2021", "årligen i april"; several are fine

command-show = Show the plan, an area or an activity
command-list = List activities, one line each
command-due = Show what falls due
command-year = Show the yearly cycle: duties and meetings month by month
command-check = Check the files and show what to confirm
command-set = Report a status, or confirm how the time is read
command-note = Write a note
command-log = Show who changed what
command-undo = Take a report back
command-agenda = Compute the agenda, with a reason for every computed item
command-export = Write a document to a file
command-init = Make a new folder with the Kronoberg plan
command-time = Show how a time expression is read

fault = styrplan: { $message }
usage-help = See styrplan { $command } --help.
usage-help-all = See styrplan --help.
usage-which-activity = Give the activity's number, e.g. { $example }
usage-quotes = Put quotation marks around the text, e.g. styrplan note { $id } "{ $text }"
usage-which-language = Choose sv or en.
usage-empty-by = --by is empty. Give a role or a name.
settings-broken = Note: the settings in { $path } have errors: { $cause }
settings-unknown-party = Note: the organisation “{ $id }” in the settings is not in the plan.
usage-unknown-option = Unknown option: { $option }
usage-unknown-command = Unknown command: { $command }
usage-missing = Missing: { $what }
usage-no-value = The option { $option } needs a value.
usage-bad-value = { $option } cannot be “{ $value }”.
usage-twice = { $option } can be given only once.
usage-conflict = { $one } and { $other } cannot be used together.
bad-date-option = { $option }: “{ $text }” is not a date. Write year-month-day, for example 2021-06-16.
bad-days = “{ $text }” is not a time ahead. Write for example 90d or 12w, for months 3m.
bad-year = “{ $text }” is no year. Write four digits, for example 2021.
bad-occurrence = “{ $text }” is not an occurrence. Write for example november, 2021, 2021-04 or 2021-11-06.

files-have-errors =
    { $n ->
        [one] Note: { $n } error in the files. Run styrplan check to see it.
       *[other] Note: { $n } errors in the files. Run styrplan check to see them.
    }
plan-unreadable = The plan cannot be read: { $place }: { $cause }
organisations-unreadable = The organisations could not be read, so nothing can be reported or prepared. { $place }: { $cause }
file-line = { $file } line { $line }
see-check = See styrplan check.
workspace-not-there = There is no plan.yaml in { $folder }.
workspace-not-there-do = Name the folder that holds plan.yaml, or make a new one with styrplan init FOLDER.
workspace-nowhere = No action plan was found here.
workspace-nowhere-do = Go to the folder where the plan lies, name it with -w, or make one with: styrplan init plan
offer-init = No action plan was found here. Make the folder plan with the Kronoberg plan? [y/N]
unknown-party = There is no organisation “{ $id }”.
unknown-body = There is no body “{ $id }”.
unknown-activity = There is no activity “{ $id }” in the plan.
unknown-activity-do = See styrplan list.
area-has = Area { $id } has { $known }.
known-ids = Choose one of: { $ids }
unknown-field = There is no field “{ $field }” to search.
known-fields = Write org:, status: or area: before the colon; search for the rest without a colon.
unknown-area = There is no area { $id }; the plan has { $known }.
unknown-status = “{ $text }” is not a status.
unknown-assessment = “{ $text }” is not an assessment. Choose green, yellow, red or blue.
known-statuses = Choose one of: { $list }
plan-is-over = The plan period ended on { $date }. What was left is shown; use --today for an earlier day.
later-wording = Note: the plan is shown as revised on { $date }; earlier wordings are not in the files.

saved =
    Saved: { $id } { $what }, by { $by }
    { $path }
unchanged = Nothing changed: { $what } is already { $value }.
undone =
    Undone: { $what } is { $value } again
    { $path }
undone-note =
    Undone: { $what }, the note is taken back
    { $path }
no-assessment = without an assessment
not-saved = Could not save { $path }: { $cause }
not-saved-rescued = What you wrote is kept in { $path }. Move the file to the plan's folder updates when it can be written to.
not-saved-text =
    What you wrote:
    { $text }
cause-not-found = the folder or file is not there.
cause-permission = you may not write there.
cause-read-only = the disk can only be read.
cause-full = the disk is full.
cause-is-folder = it is a folder.
cause-not-folder = a file stands where a folder should be.
cause-exists = it already exists.
cause-leads-out = a link leads out of the plan's folder.
refusal-each = In activity { $id } each reports for itself; the whole is derived.
refusal-each-do = Say who with --org: { $who }
refusal-not-expected = { $name } does not report for itself in activity { $id }.
refusal-joint-do = The activity is reported jointly: styrplan set { $id } STATUS without --org. A note is always possible: styrplan note { $id } --org …
refusal-which = Activity { $id } recurs. Say which occurrence is done.
refusal-which-do = Give --occurrence, for example: { $keys }
refusal-no-occurrence = Activity { $id } has no occurrence “{ $key }”.
refusal-reason = An occurrence that is closed as “{ $status }” needs a reason.
refusal-reason-do = Add --note "the reason".
refusal-nothing = Give a status, an assessment or a note.
refusal-unknown-update = There is no report with the id “{ $id }”. The ids are in styrplan log.
refusal-already-undone = The report has already been taken back.
refusal-built-upon = { $by } has reported further on it on { $date }.
refusal-built-upon-do = Report what holds now instead.
nothing-to-undo = There is nothing by { $by } to take back.
refusal-empty-note = The note is empty.
settled = { $id } The reading is confirmed: { $meaning }
unsettled = { $id } The reading is no longer confirmed. { $reading }
settled-before = Before: { $what }
settled-unchanged = Nothing changed: { $id } { $what }
settle-busy = Somebody else is writing in plan.yaml right now. Try again in a moment.
settle-not-saved = Nothing in the plan has been changed.
confirm-unreadable = The time of { $id } cannot be read, so there is no reading to confirm: “{ $words }” ({ $place })
confirm-unreadable-do = Write how it is to be understood: styrplan set { $id } --periods "{ $pattern }"
confirm-empty = The time of { $id } is empty or cannot be read in the plan, so there is no reading to confirm ({ $place }).
periods-how = Write for example --periods "Q3 2021", --periods "2021-07-01/2021-09-30", --periods "Q4 2020 original, Q3 2021 revised" or --periods "annually in April and November".

agenda-tip-date = Tip: give the meeting's date with --date when it is set.
agenda-tip-next = Tip: give the next meeting's date with --next when it is set.
agenda-tip-previous = Tip: give the previous meeting with --previous.
agenda-which-date = Give the meeting's date with --date; { $body } has no meeting rhythm.
agenda-order = { $option } is on the wrong side of the meeting's date.
export-unknown-kind = There is no document “{ $kind }”. What can be written is: agenda
export-unknown-format = There is no format “{ $format }”. Choose md or txt.
export-which-format = Give a format with -f (md or txt), or a file name that ends in .md or .txt.
export-exists = { $path } already exists. Choose another name, or replace it with --force.
export-failed = Could not write { $path }: { $cause }
export-done = Wrote { $path }
init-exists = { $path } already exists; nothing has been changed.
init-done = The plan is now in { $path }. Open it with: styrplan -w { $path }
time-nothing = Give the time expression to read, in quotation marks.
time-clearer = More clearly written: { $text }
time-examples = Examples of what can be read: Q3 2021 · hösten 2021 · senast 30 juni 2022 · årligen i april
time-not-utf8 = { $file } cannot be read as text (UTF-8).
time-cannot-read = { $file } cannot be read: { $cause }
