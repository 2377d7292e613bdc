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
school-year = school year { $years }
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
reading-confirm = { $sentence } – confirm
reading-or = { $sentence }; may also mean { $other }
reading-settled = Reading in plan.yaml: { $meaning }
reading-settled-by = Confirmed reading: { $meaning } ({ $confirmed })
confirmed-by = { $date }, { $by }
confirmed-on = { $date }
reading-unreadable = Cannot be read. Somebody must write how the time is to be understood.
reading-continuous = continuously
reading-ondemand = when needed
reading-undated = no time given

time-through = until and including { $date }
time-starting = begins some time within { $days }
time-parts =
    { $parts } ({ $n ->
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
       *[other] { $n }
    } periods)
time-milestone = milestone { $day }
time-milestones = milestones { $days }
time-was = { $now } (previously { $was })
time-phase = { $meaning }, intensified from { $date }
time-bounds = { $meaning } during { $days }
time-thereafter = { $first } and thereafter { $rule }
time-during = continuously during { $anchor }
time-at-least = at least { $meaning }
time-at-most = at most { $meaning }
time-beside-continuous = continuously, { $meaning }
time-and-on-demand = { $meaning } and when needed
time-before = ahead of { $anchor }
time-at = at { $anchor }
time-after = after { $anchor }
time-when = when { $anchor }
time-when-activity-done = when { $anchor } is done
time-when-done = when { $anchor } is done
time-activity = activity { $id }
time-goes-on = { $meaning } and then continuously
time-so-long-before = { $distance } before { $anchor }
time-so-long-after = { $distance } after { $anchor }
time-hours =
    { $n ->
        [1] 1 hour
       *[other] { $n } hours
    }
time-days =
    { $n ->
        [1] 1 day
       *[other] { $n } days
    }
time-working-days =
    { $n ->
        [1] 1 working day
       *[other] { $n } working days
    }
time-months =
    { $n ->
        [1] 1 month
       *[other] { $n } months
    }
time-years =
    { $n ->
        [1] 1 year
       *[other] { $n } years
    }
event-each = every { $anchor }
event-a-meeting = meeting
event-a-steering-meeting = meeting of the steering group
event-a-decision = decision
event-a-summons = summons
event-an-adjustment = adjustment of minutes
event-an-introduction = introduction
event-a-trial = trial
event-a-budget = budget
event-meeting = the meeting
event-steering-meeting = the steering group’s meeting
event-adjustment = the adjustment of the minutes
event-introduction = the introduction
event-decision = the decision
event-summons = the summons
event-trials = the trials
event-budget = the budget work

some-time-every-year = some time every year
every-year = every year
every-other-year = every other year
every-nth-year = every { $n } years
every-month = every month
every-other-month = every other month
every-nth-month = every { $n } months
every-week = every week
every-other-week = every other week
every-nth-week = every { $n } weeks
every-day = every day
every-other-day = every other day
every-nth-day = every { $n } days
every-weekday = every { $day }
every-other-weekday = every other { $day }
every-nth-weekday = every { $n } weeks on { $day }
every-cycle = every { $per }
in-weeks = in week { $weeks }
once-per = once per { $per }
even-weeks = in even weeks
odd-weeks = in odd weeks
time-in = in { $months }
time-latest = by { $days }
time-between = between { $first } and { $last }
time-weekday-in = on the { $days } of { $months }
last-of-month = the last day of { $month }
days-of-month = { $days } of every month
weekdays-of-month = the { $days } of { $every }
nth-day =
    { $n ->
        [1] the 1st
        [2] the 2nd
        [3] the 3rd
        [21] the 21st
        [22] the 22nd
        [23] the 23rd
        [31] the 31st
       *[other] the { $n }th
    }
last-day = the last day
ordinal-last = last
ordinal =
    { $n ->
        [1] first
        [2] second
        [3] third
        [4] fourth
       *[other] fifth
    }
weekday =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    }
the-weekday =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    }
weekdays =
    { $n ->
        [1] Mondays
        [2] Tuesdays
        [3] Wednesdays
        [4] Thursdays
        [5] Fridays
        [6] Saturdays
       *[other] Sundays
    }
number-word =
    { $n ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { $n }
    }
recurs = recurs ({ $rule })
quota = { $times } times per { $per }
per-year = year
per-school-year = school year
per-half = half-year
per-term = term
per-tertial = third of the year
per-quarter = quarter
per-month = month
per-week = week

note-side-by-side = Two periods stand after each other. Are they two parts, or has the later replaced the earlier?
note-repaired = “{ $from }” is read as “{ $to }”.
note-no-month = No month is given.
note-unread = Not part of the reading: “{ $text }”.
note-wrong-weekday = The weekday does not agree: the date is a { $day }.
note-either = The words leave open which of two is meant.
note-working-days = The distance counts working days; somebody must leave out the holidays.
note-stopped = Reading stopped at character { $position }: “{ $word }”.
note-cut-off = Reading came to the end before the expression was complete.
note-alternative = May also mean: { $days }

## Confirming how a time is read

settle-how = Is that right? styrplan set { $id } --confirm
    Otherwise, for example: styrplan set { $id } --periods "{ $other }"
settle-how-own = Is that right? styrplan set { $id } --confirm
    Otherwise, with the right days: styrplan set { $id } --periods "{ $other }"
settle-how-unreadable = Write the time: styrplan set { $id } --periods "{ $other }"
settle-pattern = YYYY-MM-DD/YYYY-MM-DD
doubt-older = The reading was confirmed { $confirmed }, before the decision on the plan { $written }. The words may have changed since.
doubt-elsewhere = The words are read as: { $read }. That is not the same time.
doubt-how = Does the reading still hold? styrplan set { $id } --confirm
    Do the words hold? styrplan set { $id } --unconfirm
doubt-how-elsewhere = Do the words hold? styrplan set { $id } --unconfirm
    Does the reading hold? Let the words in plan.yaml say the same at the next decision on the plan.
role-part = part
role-original = original
role-revised = revised
role-milestone = milestone
role-phase = phase
not-settled-empty = Write a time.
not-settled-unreadable = The time cannot be read; reading stopped at character { $position }.
not-settled-unsure = The time can be read in several ways, for example as { $meaning }. { $more }
not-settled-say-more = Write more, for example the year.
not-settled-timeless = The time gives neither days nor how the work comes back.
not-settled-bad-date = “{ $text }” is no date. Write year-month-day, for example 2021-06-16.
not-settled-end-before-start = “{ $text }”: the last day lies before the first.
not-settled-no-days = “{ $text }” is not one period. Write first and last day, for example 2020-12-01/2020-12-31.
not-settled-unknown-role = “{ $text }” does not say what the period is. Write part, original, revised, milestone or phase, or nothing.
cannot-settle-unreadable = The plan cannot be read: { $place }: { $cause }
cannot-settle-gone = Activity { $id } is no longer in the plan.
cannot-settle-no-time = Activity { $id } has no time in plan.yaml.
cannot-settle-no-time-do = Add time: under the activity on line { $line } of plan.yaml.
cannot-settle-changed = Somebody else has changed the time of { $id }. Nothing has been written.
cannot-settle-words = The plan’s words are now: “{ $words }”
cannot-settle-now = What holds now: { $meaning }
cannot-settle-wanted = You wanted to confirm: { $meaning }
cannot-settle-by-hand = The program cannot write this without touching something else in plan.yaml. Nothing has been written.
cannot-settle-write = Write it yourself under time: on line { $line }:
cannot-settle-take-out = Take out periods:, rule:, from_month: and confirmed: under time: on line { $line } yourself.

## What falls due

due-heading = Due up to { $date }
due-overdue = Overdue
due-now = To do now
due-coming = Coming
due-starting = Begins
due-recurring = Recurs
due-open = Without an end
due-untracked = Before { $date }, not followed
due-unknown = Without a time to count with
due-nothing = Nothing falls due in the period.
due-nothing-more = Nothing more falls due in the period.
due-some-time = some time during { $year }
due-counted = { $done } of { $of } done in { $window }
due-to = to { $body }
due-closing = then also: { $what } ({ $key })
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
year-day = Day
year-outside = The plan covers { $days }, not { $year }. No reports or meetings are expected then.
year-what = What
year-some-time = Some time during the year, by 31 December
year-always = Continuously and on events
year-without = Without follow-up in the plan
year-decision = { $what } (decision)
year-meeting = Meeting: { $body }
year-meeting-expected = Meeting: { $body }, day not set
year-meeting-untold = Meeting: { $body }, by the rhythm
year-done = ✓ done
year-partly = ◐ partly done
year-waived = – will not be done
year-late = ! overdue
year-open = ○ to do
year-untracked = · not tracked
year-answers = ({ $closed } of { $of })
year-held = ✓ held
year-planned = ○ planned
year-expected = ○ expected
year-untold = · nothing known

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
check-lines = Lines for plan.yaml
check-lines-how = If the reading is right: replace follow_up: of the activity with these lines. Shorter words after what: are welcome.
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
show-open = Occurrences to report
show-open-late = { $what }, was to be done by { $date }
show-open-until = { $what }, by { $date }
show-about = { $status }, about { $when }
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
duty-read = Follow-up: “{ $words }”
duty-is-read = read from the plan’s words
question-read-duty = Read as a report: { $when }. Is that right? Then write the lines below in plan.yaml.
duty-decision = decision
duty-report = report
