### Words that several parts of the program use.

status-none = Not reported
status-not_started = Not started
status-in_progress = In progress
status-ongoing = Ongoing
status-paused = Paused
status-partly_done = Partly done
status-done = Done
status-not_done = Not done
status-dropped = Dropped
status-not_applicable = Not applicable

assess-green = green
assess-yellow = yellow
assess-red = red
assess-blue = blue

tally = { $done } of { $of } done
tally-missing =
    { $n ->
        [one] { $n } has not reported
       *[other] { $n } have not reported
    }
tally-not-applicable =
    { $n ->
        [one] { $n } not applicable
       *[other] { $n } not applicable
    }

label-activity = Activity
label-area = Area
label-owners = Responsible
label-time = Time
label-follow-up = Follow-up/evaluation
label-extra = Other
label-status = Status
label-log = Log
label-whole = The whole
overdue = overdue
overdue-part = part overdue
differing = reports differ
confirm = confirm
