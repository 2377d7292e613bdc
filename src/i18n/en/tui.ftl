### The screens in the terminal.

## At the top, at the bottom and between the panes

tui-header-as-of = As of { $date }
tui-header-saved = Saved ✓ { $time }
tui-header-not-saved = NOT SAVED
tui-no-title = The plan has no title
tui-plan-unread = The plan could not be read
tui-after-plan = The plan period ended on { $date }; what was left is shown.
tui-notice-errors =
    { $n ->
        [one] ! { $n } error in the files – press p
       *[other] ! { $n } errors in the files – press p
    }
tui-notice-warnings =
    { $n ->
        [one] { $n } thing to look at in the files – press p
       *[other] { $n } things to look at in the files – press p
    }
tui-list-caption =
    { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
tui-list-caption-filter = { $n } of { $of } with “{ $words }” · Esc shows all
tui-list-empty = The plan has no activities. Press p to see if anything is wrong in the files.
tui-list-unread = The plan could not be read. Press p to see the error.
tui-list-nothing-found = Nothing found. Esc shows all.
tui-area-caption = Area { $id }
tui-rows-above =
    { $n ->
        [one] ↑ { $n } row
       *[other] ↑ { $n } rows
    }
tui-more-rows =
    { $n ->
        [one] ↓ { $n } more row
       *[other] ↓ { $n } more rows
    }
tui-flag-overdue = overdue
tui-flag-partly = partly late
tui-flag-differing = differ
tui-search-found =
    { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
tui-search-hint = Enter keeps · Esc shows all
tui-search-hint-none = Ctrl+U empties · Esc shows all

## The chosen activity

tui-area-standing = { $done } of { $all } done, { $begun } begun
tui-area-ended =
    { $n ->
        [one] { $n } ended without being done
       *[other] { $n } ended without being done
    }
tui-area-overdue =
    { $n ->
        [one] time has run out for { $n } activity
       *[other] time has run out for { $n } activities
    }
tui-detail-area = Area { $id } · { $title }
tui-detail-assessment = Assessment: { $word }
tui-detail-differing = reports differ – see the log
tui-detail-next = Next date: { $date } ({ $in })
tui-late-work = Time ran out on { $date } ({ $ago })
tui-late-part = Part { $n }: time ran out on { $date } ({ $ago })
tui-late-report = Report missing: { $what } ({ $when })
tui-detail-words = The plan’s words
tui-detail-label-owners = Responsible
tui-detail-label-time = Time
tui-detail-label-follow-up = Follow-up
tui-detail-label-extra = Other
tui-detail-owners = Owners
tui-detail-parties-of = Status by organisation, { $when }
tui-detail-parties = Status by organisation
tui-detail-duties = Reports and decisions
tui-owners-each = Each reports: { $names }
tui-owners-joint = Report together: { $names }
tui-owners-supporting = Take part or support: { $names }
tui-duty-decision = decision
tui-duty-to = to { $body }
tui-duty-next = next: { $occurrence }
tui-duty-settled = last done: { $occurrence }
tui-duty-own = The activity comes back
tui-detail-log-empty = Nothing has been reported.
tui-detail-log-note = note
tui-detail-log-undone = taken back
tui-detail-log-undoes = takes back an earlier change
tui-detail-log-redoes = does again what was taken back
tui-detail-log-raised = raised with the steering group
tui-choose-activity = Choose an activity first.
tui-organisations-unread = organisations.yaml could not be read: who reports cannot be seen. p shows the error.

## Status and note

tui-picker-title = Status of { $id }
tui-picker-whom = For whom is the report?
tui-picker-unmarked = Enter with nothing marked = the row you are on
tui-picker-all = All { $n }
tui-picker-for = For
tui-picker-part = About
tui-picker-whole = the work as a whole
tui-picker-part-hint = ← → changes
tui-picker-replaces = Replaces: { $what }
tui-picker-remark = Note
tui-picker-remark-hint = Enter on a status comes here
tui-picker-remark-save = Enter saves – write a note if you like
tui-picker-remark-reason = Write the reason, Enter saves
tui-mine = (mine)
tui-status-now = now
tui-status-choose = Choose a status.
tui-status-reason = Write why it is not done, then Enter.
tui-status-unchanged = Nothing changed: { $who } is { $status } already.
tui-status-letter-not_started = s
tui-status-letter-in_progress = i
tui-status-letter-ongoing = o
tui-status-letter-paused = p
tui-status-letter-partly_done = a
tui-status-letter-done = d
tui-status-letter-not_done = n
tui-status-letter-dropped = r
tui-status-letter-not_applicable = b
tui-note-title = Note on { $id }
tui-note-for = For
tui-note-party-hint = Tab changes
tui-note-raise = Raise
tui-note-raise-yes = [×] at the steering group’s next meeting
tui-note-raise-no = [ ] not to the steering group
tui-note-raise-hint = Ctrl+T changes
tui-note-empty = There is nothing to save yet. Write something first.
tui-discard-title = Discard the text?
tui-discard-note = What you have written is not saved. Enter discards it, Esc goes back to the text.
tui-time-title = The time of { $id }
tui-time-words = Plan’s words
tui-time-now = Now
tui-time-other = Other time
tui-time-other-hint = e.g. Q4 2020 original, Q3 2021 revised
tui-time-becomes = → { $meaning }
tui-time-nothing = The words cannot be read. Write how the time is to be understood.
tui-time-take-out = Take back the confirmed reading
tui-time-standing = Confirmed now
tui-time-reading = As the program reads it
tui-time-parts = Parts that all hold
tui-time-replaced = The later has replaced the earlier
tui-time-alternative = The words may also be read so

## Saving, undoing, leaving

tui-saved-new = Saved ✓ { $what }
tui-saved-more = { $what }, and { $n } more
tui-saved-undo = Undone ✓ Ctrl+R does it again.
tui-saved-redo = Done again ✓ { $what }
tui-saved-hidden = Saved ✓ It is not seen here: you are looking at { $date }.
tui-not-saved-title = It could not be saved
tui-not-saved-what = The file { $path } could not be written.
tui-not-saved-cause = Cause: { $cause }
tui-not-saved-kept = The text is kept in { $path }
tui-not-saved-not-kept = The text is kept on the screen only. Do not close the program.
tui-not-saved-do = Check that the folder is connected and that you may write in it. Press Esc and save again.
tui-undo-title = Undo?
tui-undo-nothing = Nothing to undo here yet. Older reports are taken back with styrplan undo.
tui-undo-no-more = Nothing more to undo here. Older reports are taken back with styrplan undo.
tui-undo-note = note “{ $note }”
tui-undo-raised = raised with the steering group
tui-redo-nothing = There is nothing to do again.
tui-refused-activity = Activity { $id } is no longer in the plan.
tui-refused-party = { $id } is not in organisations.yaml.
tui-refused-each = In { $id } each reports for itself. Choose an organisation.
tui-refused-not-expected = { $name } is not to report on this activity.
tui-refused-occurrence = The activity comes back. Choose which occasion is done.
tui-refused-reason = Write the reason: an occurrence is closed as “{ $status }”.
tui-refused-undone = The change has already been taken back.
tui-refused-redone = The change has already been done again.
tui-refused-built-redo = Cannot be done again: { $by } has changed the same thing after you, { $date }.
tui-refused-built = Cannot be undone: { $by } has changed the same thing after you, { $date }.
tui-quit-title = Quit?
tui-quit-words = What you have written is not saved. Enter quits anyway, Esc goes back to the text.
tui-reload-lost = The plan cannot be read; what was there is shown. p shows the error.
tui-reload-problems = New errors in the files – press p.
tui-agenda-none = The steering group’s next meeting cannot be worked out. Give its rhythm in organisations.yaml.
tui-agenda-expected = The meeting is expected in { $month }, by its rhythm. The agenda is computed anew each time it is opened.
tui-agenda-set = The meeting is on { $date }. The agenda is computed each time it is opened.

## Errors and questions

tui-problems-title = Errors in the files and readings to confirm
tui-problems-none = No errors in the files.
tui-problem-error = Error
tui-problem-warning = To look at
tui-questions-heading =
    { $n ->
        [one] To confirm: { $n } question
       *[other] To confirm: { $n } questions
    }
tui-questions-how = The time: choose the activity and press b. Other answers: write them in the file, then take the question (confirm) out there.

## Help

tui-help-title = Help
tui-help-keys = Here you can
tui-help-search = Search by state too: status:overdue, status:done, area:2, org:tingsryd
tui-help-writing = While writing
tui-help-writing-keys =
    Ctrl+← Ctrl+→    one word at a time
    Shift+arrows     select
    Ctrl+W           remove the word before
    Ctrl+X Ctrl+V    cut, paste
    Shift+Ctrl+V     paste from other programs
tui-help-marks = Marks
tui-help-overdue = time has run out, or reports differ
tui-help-confirm = a person should confirm something in the reading
tui-help-bar = done, begun and the rest of an area
tui-help-year = The number first on the row is the last day of the month for the report, or the day of the meeting. What is “not tracked” was due before follow-up began.
tui-help-mouse = Mouse
tui-help-mouse-words =
    Click to choose, click again to open. The wheel scrolls the pane under the pointer.
    Hold Shift to select text with the terminal’s own selection.

## Keys

tui-key-space = Space
tui-key-back-tab = Shift+Tab

## Commands: a short word for the footer, and under -help what it does

tui-cmd-next = go on
tui-cmd-next-help = go on with the marked ones, or with the one under the cursor
tui-cmd-choose-status = choose
tui-cmd-choose-status-help = choose the status and go to the line for a note
tui-cmd-save-status = save
tui-cmd-save-status-help = save status and note
tui-cmd-keep-filter = keep
tui-cmd-keep-filter-help = keep the selection and go to the list
tui-cmd-yes = yes
tui-cmd-yes-help = yes, do it
tui-cmd-save-note = save
tui-cmd-save-note-help = save the note
tui-cmd-mark = mark
tui-cmd-mark-help = mark several that get the same status
tui-cmd-mark-all = all
tui-cmd-mark-all-help = mark all, or none
tui-cmd-next-occurrence = later occasion
tui-cmd-next-occurrence-help = change to a later occasion: a report, or a time that the work comes back
tui-cmd-previous-occurrence = earlier occasion
tui-cmd-previous-occurrence-help = change to an earlier occasion, or to the work as a whole
tui-cmd-remark = note
tui-cmd-remark-help = to the line for a note
tui-cmd-to-status = status
tui-cmd-to-status-help = back to choosing the status
tui-cmd-clear-typing = empty the line
tui-cmd-clear-typing-help = remove everything on the line
tui-cmd-next-party = organisation
tui-cmd-next-party-help = choose whom the note is for: the whole or one organisation
tui-cmd-previous-party = previous organisation
tui-cmd-previous-party-help = choose the one before
tui-cmd-raise = steering group
tui-cmd-raise-help = raise the matter at the steering group’s next meeting, or not
tui-cmd-undo-typing = undo typing
tui-cmd-undo-typing-help = undo what you typed last
tui-cmd-redo-typing = redo typing
tui-cmd-redo-typing-help = type again what you undid
tui-cmd-up = up
tui-cmd-up-help = one row up
tui-cmd-down = down
tui-cmd-down-help = one row down
tui-cmd-scroll-down = down
tui-cmd-scroll-down-help = scroll down
tui-cmd-scroll-up = up
tui-cmd-scroll-up-help = scroll up
tui-cmd-page-up = page up
tui-cmd-page-up-help = one page up
tui-cmd-page-down = page down
tui-cmd-page-down-help = one page down
tui-cmd-first = first
tui-cmd-first-help = to the beginning
tui-cmd-last = last
tui-cmd-last-help = to the end
tui-cmd-expand = show
tui-cmd-expand-help = show the area’s activities, or go to the chosen activity
tui-cmd-collapse = hide
tui-cmd-collapse-help = to the area’s heading, and hide its activities
tui-cmd-open = open
tui-cmd-open-help = read the chosen activity, or show and hide an area
tui-cmd-other-pane = other pane
tui-cmd-other-pane-help = switch between the list and the chosen activity
tui-cmd-detail-down = scroll down
tui-cmd-detail-down-help = scroll the chosen activity down, also from the list
tui-cmd-detail-up = scroll up
tui-cmd-detail-up-help = scroll the chosen activity up, also from the list
tui-cmd-status = status
tui-cmd-status-help = set a status, for an organisation or for the whole
tui-cmd-note = note
tui-cmd-note-help = write a note
tui-cmd-confirm = confirm the time
tui-cmd-confirm-help = settle how the time is to be read: confirm the program’s reading or write another
tui-cmd-settle = confirm
tui-cmd-settle-help = confirm the reading as the row says; it is written in plan.yaml
tui-cmd-settle-text = confirm
tui-cmd-settle-text-help = confirm the reading that you have written; it is written in plan.yaml
tui-cmd-other-time = other time
tui-cmd-other-time-help = to the line where you write another time
tui-cmd-to-readings = the readings
tui-cmd-to-readings-help = back to the readings
tui-cmd-undo = undo
tui-cmd-undo-help = undo your last change; you see it first
tui-cmd-redo = redo
tui-cmd-redo-help = do again what you undid
tui-cmd-search = search
tui-cmd-search-help = search everything: ids, titles, owners, the plan’s words, notes
tui-cmd-agenda = agenda
tui-cmd-agenda-help = see the agenda of the steering group’s next meeting, with a reason for every item
tui-cmd-year = year
tui-cmd-year-help = see the yearly cycle: reports, decisions and meetings month by month
tui-cmd-next-year = next year
tui-cmd-next-year-help = turn to the next year
tui-cmd-previous-year = year before
tui-cmd-previous-year-help = turn to the year before
tui-cmd-problems = errors
tui-cmd-problems-help = see what is wrong in the files and what should be confirmed
tui-cmd-reload = reload
tui-cmd-reload-help = read the files again, if somebody else has changed something
tui-cmd-clear = show all
tui-cmd-clear-help = stop searching and show all activities
tui-cmd-back-to-list = to the list
tui-cmd-back-to-list-help = back to the list
tui-cmd-close = close
tui-cmd-close-help = close and go back
tui-cmd-cancel = back
tui-cmd-cancel-help = one step back, without saving
tui-cmd-clear-search = show all
tui-cmd-clear-search-help = stop searching and show all activities
tui-cmd-no = no
tui-cmd-no-help = no, go back
tui-cmd-help = help
tui-cmd-help-help = what you can do where you stand
tui-cmd-suspend = to the shell
tui-cmd-suspend-help = leave the program for a while; fg brings you back
tui-cmd-quit = quit
tui-cmd-quit-help = quit; asks only if text would be lost
tui-cmd-quit-anywhere = quit
tui-cmd-quit-anywhere-help = quit, wherever you are
