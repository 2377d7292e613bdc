### Reports: readings of time, what falls due, the agenda and the log.

and = and
span-from = from { $date }
span-until = { $date } at the latest
span-none = no time given
period-original = { $days } (original)
period-revised = { $days } (revised)
period-phase = { $days } (new phase)
quarter = quarter { $n } of { $year }
tertial = tertial { $n } of { $year }
week = week { $n } of { $year }
term-spring = spring term { $year }
term-autumn = autumn term { $year }
half-first = first half of { $year }
half-second = second half of { $year }
occurrence-counted = { $window }, no. { $n }
occurrence-of = { $window } ({ $n } of { $of })
before-meeting-set = before the meeting of { $date }
before-meeting-expected = before the meeting in { $month }, day not set
before-meeting-past = before the meeting in { $month }
reading = Read as: { $meaning }
reading-settled = Settled time: { $periods }
reading-unreadable = Cannot be read. Write the periods under time: periods in plan.yaml.
reading-continuous = continuously
reading-ondemand = when needed
reading-undated = no time given
reading-event = bound to an event: { $anchor }
every-year = some time every year
every-year-in = every year in { $months }
every-month = every month
every-week = every week
every-years =
    { $n ->
        [2] every second year
        [3] every third year
       *[other] every { $n } years
    }
every-months =
    { $n ->
        [2] every second month
        [3] every third month
       *[other] every { $n } months
    }
every-weeks =
    { $n ->
        [2] every second week
        [3] every third week
       *[other] every { $n } weeks
    }
every-in = { $every } in { $months }
recurs = recurs ({ $rule })
quota =
    { $times ->
        [one] once per { $per }
       *[other] { $times } times per { $per }
    }
per-year = year
per-half = half-year
per-term = term
per-tertial = tertial
per-quarter = quarter
per-month = month
per-week = week
note-side-by-side = Two periods stand after each other. Are they two parts, or has the later replaced the earlier?
note-repaired = “{ $from }” is read as “{ $to }”.
note-no-month = No month is given.
note-unread = The words “{ $text }” do not say when.
note-stopped = Reading stopped at character { $position }.
note-alternative = May also mean: { $days }

## What falls due

due-heading = Due up to { $date }
due-overdue = Overdue
due-now = To do now
due-coming = Coming
due-starting = Begins
due-recurring = Recurs
due-open = Without an end
due-unknown = Without a time to count with
due-nothing = Nothing falls due in the period.
due-nothing-more = Nothing more falls due in the period.
due-some-time = some time during { $year }
due-counted = { $done } of { $of } done in { $window }
due-to = to { $body }
due-part-end = part { $n } to be finished
due-work-end = to be finished
due-work-late = should have been finished
due-part-late = part { $n } should have been finished
due-start = begins
due-part-start = part { $n } begins
due-days =
    { $n ->
        [0] today
        [one] in { $n } day
       *[other] in { $n } days
    }
due-days-late =
    { $n ->
        [one] { $n } day ago
       *[other] { $n } days ago
    }
due-years-late = over { $n } years ago

## The yearly cycle

year-title = The yearly cycle { $year }
year-title-body = The yearly cycle { $year } for { $body }
year-month = Month
year-what = What
year-some-time = Some time during the year, by 31 December
year-always = Continuously and on events
year-without = Without follow-up in the plan
year-decision = { $what } (decision)
year-meeting = Meeting: { $body }, { $date }
year-meeting-expected = Meeting: { $body }, day not set
year-done = ✓ done
year-waived = – will not be done
year-late = ! overdue
year-open = ○ to do
year-untracked = · not tracked
year-answers = ({ $closed } of { $of })
year-held = ✓ held
year-planned = ○ planned
year-expected = ○ expected
year-untold = · by the rhythm

## The agenda

agenda-status = State
agenda-draft = Draft, computed for { $date }
agenda-document = { $body }: agenda for the meeting of { $date }
agenda-document-month = { $body }: agenda for a meeting in { $month }
agenda-month = { $month } (date not set)
agenda-time = Time
agenda-chair = Chair
agenda-secretary = Secretary
agenda-called = Called
agenda-co-opted = Co-opted
agenda-called-list =
    { $n ->
        [one] { $n } organisation: { $names }
       *[other] { $n } organisations: { $names }
    }
agenda-previous = Previous meeting
agenda-next = Next meeting
agenda-next-unknown = to be set at the meeting
agenda-next-rhythm = { $month } (by the meeting rhythm)
agenda-next-rhythm-note = The date of the next meeting is not set; { $date } is assumed.
agenda-no-previous = No earlier meeting is known.
agenda-nr = No
agenda-item = Item
agenda-type = Type
agenda-proposal = Proposal
agenda-types = Type: I = information, D = discussion, B = decision
agenda-why = Why
agenda-presenter = Presented by
agenda-after = Requires
agenda-decision = Proposed decision
agenda-activities = act. { $ids }
section-opening = Opening
section-information = For information
section-decision = For decision
section-follow_up = Follow-up of the action plan
section-closing = Closing

item-previous-minutes = { $title }, { $date }
item-next-meeting = { $title }: { $date }
item-raised = Raised in the follow-up: { $title }
item-raised-by = Question from { $who }: { $title }
item-differing = Reports that differ: { $title }
item-upcoming = Ahead of { $when }: { $title }
proposal-noted = To be noted
proposal-adopted = To be adopted
proposal-settled = To be settled
default-previous-minutes = Previous minutes
default-plan-state = State of the action plan
default-next-meeting = Next meeting

list-overdue = Time has run out
list-ends_before_next = To be finished before the next meeting
list-recurring = Recurs before the next meeting
list-starts_before_next = Begins before the next meeting
list-changed = Changed since the last meeting
list-silent = Nothing reported since the last meeting
list-missing_reports = Organisations that have not reported
list-no_follow_up = The plan gives no follow-up
list-reports = { $n } reports
list-dated = { $date }: { $what }
list-work = the work
list-part-name = part { $n }
list-part = { $id } (part { $n })
list-with = { $id } ({ $what })
list-missing = { $id } ({ $missing } of { $of })

reason-standing = A standing item of the agenda.
reason-previous_minutes = The previous meeting was held on { $date }.
reason-report_duty = The plan gives the period { $days }.
reason-report_duty-day = The plan gives the day { $days }.
reason-report_duty-meeting = The plan says that it is to be ready { $when }.
reason-decision_foreseen-now = The plan foresees a decision.
reason-decision_foreseen = The plan foresees a decision. Its time ({ $words }) ends on { $date }.
reason-decision_foreseen-past = The plan foresees a decision. Its time ({ $words }) ended on { $date }.
reason-raised = { $by } asked on { $date } that this be taken up: “{ $note }”
reason-raised-bare = { $by } asked on { $date } that this be taken up.
reason-differing = { $names } have answered differently without having seen each other's answers: { $values }.
reason-overdue = The time in the plan ({ $words }) ended on { $date }.
reason-overdue-occurrence = { $what } should have been done by { $date }.
reason-ends_before_next = The time in the plan ({ $words }) ends on { $date }.
reason-starts_before_next = The time in the plan ({ $words }) begins on { $date }.
reason-starts-occurrence = { $what } falls before the next meeting.
reason-starts-duty = { $what } begins on { $date }.
reason-changed = { $what } ({ $by }, { $date }).
reason-silent = Nothing has been reported since { $date }.
reason-silent-ever = Nothing has ever been reported.
reason-missing_reports = { $missing } of { $of } have not reported: { $names }.
reason-no_follow_up = The follow-up column is empty in the plan.
own-recurrence = Recurring work

change-status = { $who }: { $from } → { $to }
change-status-whole = { $from } → { $to }
change-assessment = assessment { $from } → { $to }
change-note = note
change-raised = raised with the steering group
change-undo = took a report back
change-none = none

## The log

log-empty = Nothing has been reported yet.
log-undone = taken back
log-for = for { $who }
log-occurrence = about { $when }

## Lists and show

label-id = No
label-late = State
area-standing =
    { $done } of { $of } done{ $late ->
        [0] { "" }
        [one] , { $late } overdue
       *[other] , { $late } overdue
    }
label-next = Next
list-title = Activities
list-no-match = No activity matches what you looked for.
check-title = Check
check-error = ERROR
check-warning = WARNING
check-do = What to do:
check-size =
    { $areas ->
        [one] { $areas } area
       *[other] { $areas } areas
    }, { $activities ->
        [one] { $activities } activity
       *[other] { $activities } activities
    }, { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisations
    }, { $updates ->
        [one] { $updates } report.
       *[other] { $updates } reports.
    }
check-sum =
    { $errors ->
        [0] No errors
        [one] { $errors } error
       *[other] { $errors } errors
    } and { $warnings ->
        [0] no warnings.
        [one] { $warnings } warning.
       *[other] { $warnings } warnings.
    }
check-confirm =
    { $n ->
        [one] To confirm ({ $n })
       *[other] To confirm ({ $n })
    }
show-parties = Status per organisation
show-parties-of = Status per organisation ({ $when })
show-settled = Settled occurrences
show-added = Added
show-replaces = Replaces
show-duties = Reports and decisions that the plan foresees
show-reading = How the time is read
show-responsible = Responsible
show-supporting = Taking part
show-assessment = Assessment
show-next = Next date
show-ask = Question
duty-at-end = when the activity's time ends
duty-from-completion = counted from the last time
duty-before-meeting = before the meeting
duty-lead =
    { $n ->
        [0] shown on the day
        [one] shown { $n } day before
       *[other] shown { $n } days before
    }
duty-is-read = read from the plan’s words
question-read-duty = Read as a report: { $when }. Is that right? If so, write it under duties in plan.yaml.
duty-decision = decision
duty-report = report
