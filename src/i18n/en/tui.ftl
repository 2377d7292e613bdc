### The screens in the terminal.

## At the top, at the bottom and between the panes

header-as-of = As of { $date }
header-saved = Saved ✓ { $time }
header-not-saved = NOT SAVED
no-title = The plan has no title
after-plan = The plan period ended on { $date }; what was left is shown.
notice-errors =
    { $n ->
        [one] ! { $n } error in the files – press p
       *[other] ! { $n } errors in the files – press p
    }
notice-warnings =
    { $n ->
        [one] { $n } thing to look at in the files – press p
       *[other] { $n } things to look at in the files – press p
    }
list-caption =
    { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
list-caption-filter = { $n } of { $of } with “{ $words }” · Esc shows all
list-empty = The plan has no activities. Press p to see what is wrong in the files.
list-nothing-found = Nothing found. Esc shows all.
area-caption = Area { $id }
more-rows =
    { $n ->
        [one] ↓ { $n } more row
       *[other] ↓ { $n } more rows
    }
flag-overdue = time out
flag-differing = differ
search-found =
    { $n ->
        [one] { $n } activity
       *[other] { $n } activities
    }
search-hint = Enter keeps · Esc shows all

## The chosen activity

plan-empty = The chosen activity is shown here.
area-standing = { $closed } of { $all } closed, { $begun } begun
area-overdue =
    { $n ->
        [one] time has run out for { $n } activity
       *[other] time has run out for { $n } activities
    }
detail-area = Area { $id } · { $title }
detail-assessment = Assessment: { $word }
detail-differing = reports differ – see the log
detail-next = Next date: { $date } ({ $in })
detail-words = The plan’s words
detail-label-owners = Responsible
detail-label-time = Time
detail-label-follow-up = Follow-up
detail-label-extra = Other
detail-owners = Owners
detail-parties = Status by organisation
detail-duties = Reports and decisions
owners-each = Each reports: { $names }
owners-joint = Report together: { $names }
owners-supporting = Take part or support: { $names }
duty-to = to { $body }
duty-next = next: { $occurrence }
duty-settled = last done: { $occurrence }
duty-own = The activity comes back
detail-log-empty = Nothing has been reported.
detail-log-note = note
detail-log-undone = taken back
detail-log-undoes = takes back an earlier change
detail-log-raised = raised with the steering group
choose-activity = Choose an activity first.

## Status and note

picker-title = Status of { $id }
picker-for = For
picker-occurrence = Occasion
picker-occurrence-hint = ← → changes
picker-remark = Note
picker-remark-hint = Tab to write a line
mine = (mine)
status-now = now
status-letter-not_started = s
status-letter-in_progress = i
status-letter-ongoing = o
status-letter-paused = p
status-letter-partly_done = a
status-letter-done = d
status-letter-not_done = n
status-letter-dropped = r
status-letter-not_applicable = b
note-title = Note on { $id }
note-party-hint = Tab changes
note-raise = Steering gr.
note-raise-yes = [×] raised at the next meeting
note-raise-no = [ ] not raised
note-raise-hint = Ctrl+T changes
note-empty = There is nothing to save yet. Write something first.
discard-title = Discard the text?
discard-note = What you have written is not saved. Enter discards it, Esc goes back to the text.

## Saving, undoing, leaving

saved-new = Saved ✓
saved-undo = Undone ✓ Ctrl+R does it again.
saved-redo = Done again ✓
saved-hidden = Saved ✓ It is not seen here: you are looking at { $date }.
not-saved-title = It could not be saved
not-saved-what = The file { $path } could not be written.
not-saved-cause = Cause: { $cause }
not-saved-kept = The text is kept in { $path }
not-saved-not-kept = The text is kept on the screen only. Do not close the program.
not-saved-do = Check that the folder is connected and that you may write in it. Press Esc and save again.
undo-title = Undo?
undo-nothing = There is nothing to undo: you have changed nothing since you started.
undo-note = note “{ $note }”
redo-nothing = There is nothing to do again.
refused-activity = Activity { $id } is no longer in the plan.
refused-party = { $id } is not in organisations.yaml.
refused-each = In { $id } each reports for itself. Choose an organisation.
refused-not-expected = { $name } is not to report on this activity.
refused-occurrence = The activity comes back. Choose which occasion is done.
refused-undone = The change has already been taken back.
refused-built = Cannot be undone: { $by } has changed the same thing after you, { $date }.
quit-title = Quit?
quit-words = What you have written is not saved. Enter quits anyway, Esc goes back to the text.
reload-lost = The plan can no longer be read. What was last read is shown – press p to see the error.
reload-problems = New errors in the files – press p.
agenda-none = The steering group’s next meeting cannot be worked out. Give its rhythm in organisations.yaml.

## Errors and questions

problems-title = Errors in the files and readings to confirm
problems-none = No errors in the files.
problem-error = Error
problem-warning = To look at
questions-heading =
    { $n ->
        [one] To confirm: { $n } question
       *[other] To confirm: { $n } questions
    }
questions-how = Write the answer in plan.yaml or organisations.yaml; then remove the question (confirm) there.

## Help

help-title = Help
help-keys = Here you can
help-writing = While writing
help-writing-keys =
    Ctrl+← Ctrl+→    one word at a time
    Shift+arrows     select
    Ctrl+W           remove the word before
    Ctrl+X Ctrl+V    cut, paste
    Shift+Ctrl+V     paste from other programs
help-marks = Marks
help-overdue = time has run out, or reports differ
help-confirm = a person should confirm something in the reading
help-bar = closed, begun and the rest of an area
help-mouse = Mouse
help-mouse-words =
    Click to choose, click again to open. The wheel scrolls the pane under the pointer.
    Hold Shift to select text with the terminal’s own selection.

## Keys

key-space = Space
key-back-tab = Shift+Tab

## Commands: a short word for the footer, and under -help what it does

cmd-next = go on
cmd-next-help = go on with the marked ones, or with the one under the cursor
cmd-save-status = save
cmd-save-status-help = save the status
cmd-keep-filter = keep
cmd-keep-filter-help = keep the selection and go to the list
cmd-yes = yes
cmd-yes-help = yes, do it
cmd-save-note = save
cmd-save-note-help = save the note
cmd-mark = mark
cmd-mark-help = mark several that get the same status
cmd-mark-all = all
cmd-mark-all-help = mark all, or none
cmd-next-occurrence = later occasion
cmd-next-occurrence-help = choose a later occasion, when the activity comes back
cmd-previous-occurrence = earlier occasion
cmd-previous-occurrence-help = choose an earlier occasion
cmd-remark = note
cmd-remark-help = to the line for a note, and back
cmd-next-party = organisation
cmd-next-party-help = choose whom the note is for: the whole or one organisation
cmd-previous-party = previous organisation
cmd-previous-party-help = choose the one before
cmd-raise = steering group
cmd-raise-help = raise the matter at the steering group’s next meeting, or not
cmd-undo-typing = undo typing
cmd-undo-typing-help = undo what you typed last
cmd-redo-typing = redo typing
cmd-redo-typing-help = type again what you undid
cmd-up = up
cmd-up-help = one row up
cmd-down = down
cmd-down-help = one row down
cmd-page-up = page up
cmd-page-up-help = one page up
cmd-page-down = page down
cmd-page-down-help = one page down
cmd-first = first
cmd-first-help = to the beginning
cmd-last = last
cmd-last-help = to the end
cmd-expand = show
cmd-expand-help = show the area’s activities, or go to the chosen activity
cmd-collapse = hide
cmd-collapse-help = to the area’s heading, and hide its activities
cmd-open = open
cmd-open-help = read the chosen activity, or show and hide an area
cmd-other-pane = other pane
cmd-other-pane-help = switch between the list and the chosen activity
cmd-detail-down = scroll down
cmd-detail-down-help = scroll the chosen activity down, also from the list
cmd-detail-up = scroll up
cmd-detail-up-help = scroll the chosen activity up, also from the list
cmd-status = status
cmd-status-help = set a status, for an organisation or for the whole
cmd-note = note
cmd-note-help = write a note
cmd-undo = undo
cmd-undo-help = undo your last change; you see it first
cmd-redo = redo
cmd-redo-help = do again what you undid
cmd-search = search
cmd-search-help = search everything: ids, titles, owners, the plan’s words, notes
cmd-agenda = agenda
cmd-agenda-help = see the agenda of the steering group’s next meeting, with a reason for every item
cmd-problems = errors
cmd-problems-help = see what is wrong in the files and what should be confirmed
cmd-reload = reload
cmd-reload-help = read the files again, if somebody else has changed something
cmd-clear = show all
cmd-clear-help = stop searching and show all activities
cmd-back-to-list = to the list
cmd-back-to-list-help = back to the list
cmd-close = close
cmd-close-help = close and go back
cmd-cancel = back
cmd-cancel-help = one step back, without saving
cmd-clear-search = show all
cmd-clear-search-help = stop searching and show all activities
cmd-no = no
cmd-no-help = no, go back
cmd-help = help
cmd-help-help = what you can do where you stand
cmd-suspend = to the shell
cmd-suspend-help = leave the program for a while; fg brings you back
cmd-quit = quit
cmd-quit-help = quit; asks only if text would be lost
cmd-quit-anywhere = quit
cmd-quit-anywhere-help = quit, wherever you are
