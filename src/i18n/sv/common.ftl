### Ord som flera delar av programmet använder.

status-none = Ej rapporterad
status-not_started = Ej påbörjad
status-in_progress = Pågående
status-ongoing = Pågår löpande
status-paused = Vilande
status-partly_done = Delvis genomförd
status-done = Genomförd
status-not_done = Ej genomförd
status-dropped = Utgår
status-not_applicable = Ej aktuell

assess-green = grön
assess-yellow = gul
assess-red = röd
assess-blue = blå

# Summan av organisationernas svar; skrivs aldrig in.
tally = { $done } av { $of } genomförda
tally-missing =
    { $n ->
        [one] { $n } har inte rapporterat
       *[other] { $n } har inte rapporterat
    }
tally-not-applicable =
    { $n ->
        [one] { $n } ej aktuell
       *[other] { $n } ej aktuella
    }

label-activity = Aktivitet
label-area = Område
label-owners = Ansvarig utförare
label-time = Tid
label-follow-up = Uppföljning/utvärdering
label-extra = Övrigt
label-status = Status
label-log = Logg
label-whole = Helheten
overdue = försenad
overdue-part = del försenad
differing = svaren går isär
confirm = bekräfta
