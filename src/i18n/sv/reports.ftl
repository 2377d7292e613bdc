### Rapporter: läsningar av tid, det som förfaller, dagordningen och loggen.

and = och
span-from = från { $date }
span-until = senast { $date }
span-none = ingen tid angiven
period-original = { $days } (ursprunglig)
period-revised = { $days } (reviderad)
period-phase = { $days } (ny fas)
quarter = kvartal { $n } { $year }
tertial = tertial { $n } { $year }
week = vecka { $n } { $year }
school-year = läsåret { $years }
term-spring = vårterminen { $year }
term-autumn = höstterminen { $year }
half-first = första halvåret { $year }
half-second = andra halvåret { $year }
occurrence-counted = { $window }, gång { $n }
occurrence-of = { $window } ({ $n } av { $of })
before-meeting-set = inför mötet { $date }
before-meeting-expected = inför mötet i { $month }, dagen är inte bestämd
before-meeting-past = inför mötet i { $month }
reading = Tolkas som: { $meaning }
reading-confirm = { $sentence } – bekräfta
reading-or = { $sentence }; kan också betyda { $other }
reading-settled = Läsning i plan.yaml: { $meaning }
reading-settled-by = Bekräftad läsning: { $meaning } ({ $confirmed })
confirmed-by = { $date }, { $by }
confirmed-on = { $date }
reading-unreadable = Går inte att tolka. Någon behöver skriva hur tiden ska förstås.
reading-continuous = löpande
reading-ondemand = vid behov
reading-undated = ingen tid angiven

# Meningarna ska kunna läsas av programmet igen: varje form här är ett tidsuttryck som det förstår.
time-through = till och med { $date }
time-starting = börjar någon gång { $days }
time-parts =
    { $parts } ({ $n ->
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
       *[other] { $n }
    } perioder)
time-milestone = hållpunkt { $day }
time-milestones = hållpunkter { $days }
time-was = { $now } (tidigare { $was })
time-phase = { $meaning }, intensifieras från { $date }
time-bounds = { $meaning } under perioden { $days }
time-thereafter = { $first } och därefter { $rule }
time-during = löpande under { $anchor }
time-at-least = minst { $meaning }
time-at-most = högst { $meaning }
time-beside-continuous = löpande, { $meaning }
time-and-on-demand = { $meaning } och vid behov
time-before = inför { $anchor }
time-at = vid { $anchor }
time-after = efter { $anchor }
time-when = när { $anchor }
time-when-activity-done = när { $anchor } är klar
time-when-done = när { $anchor } är klart
time-activity = aktivitet { $id }
time-goes-on = { $meaning } och sedan löpande
time-so-long-before = { $distance } före { $anchor }
time-so-long-after = { $distance } efter { $anchor }
time-hours =
    { $n ->
        [1] 1 timme
       *[other] { $n } timmar
    }
time-days =
    { $n ->
        [1] 1 dag
       *[other] { $n } dagar
    }
time-working-days =
    { $n ->
        [1] 1 arbetsdag
       *[other] { $n } arbetsdagar
    }
time-months =
    { $n ->
        [1] 1 månad
       *[other] { $n } månader
    }
time-years = { $n } år
event-each = varje { $anchor }
event-a-meeting = möte
event-a-steering-meeting = styrgruppsmöte
event-a-decision = beslut
event-a-summons = kallelse
event-an-adjustment = justering
event-an-introduction = införande
event-a-trial = test
event-a-budget = budget
event-meeting = mötet
event-steering-meeting = styrgruppens möte
event-adjustment = justeringen
event-introduction = införandet
event-decision = beslutet
event-summons = kallelsen
event-trials = testerna
event-budget = budgetarbetet

some-time-every-year = någon gång varje år
every-year = varje år
every-other-year = vartannat år
every-nth-year = vart { $n }:e år
every-month = varje månad
every-other-month = varannan månad
every-nth-month = var { $n }:e månad
every-week = varje vecka
every-other-week = varannan vecka
every-nth-week = var { $n }:e vecka
every-day = varje dag
every-other-day = varannan dag
every-nth-day = var { $n }:e dag
every-weekday = varje { $day }
every-other-weekday = varannan { $day }
every-nth-weekday = var { $n }:e { $day }
every-cycle = varje { $per }
in-weeks = vecka { $weeks }
once-per = en gång per { $per }
even-weeks = jämna veckor
odd-weeks = udda veckor
time-in = i { $months }
time-latest = senast { $days }
time-between = mellan { $first } och { $last }
time-weekday-in = { $days } i { $months }
last-of-month = sista { $month }
days-of-month = { $days } varje månad
weekdays-of-month = { $days } { $every }
nth-day = den { $n }:e
last-day = den sista
ordinal-last = sista
ordinal =
    { $n ->
        [1] första
        [2] andra
        [3] tredje
        [4] fjärde
       *[other] femte
    }
weekday =
    { $n ->
        [1] måndag
        [2] tisdag
        [3] onsdag
        [4] torsdag
        [5] fredag
        [6] lördag
       *[other] söndag
    }
the-weekday =
    { $n ->
        [1] måndagen
        [2] tisdagen
        [3] onsdagen
        [4] torsdagen
        [5] fredagen
        [6] lördagen
       *[other] söndagen
    }
weekdays =
    { $n ->
        [1] måndagar
        [2] tisdagar
        [3] onsdagar
        [4] torsdagar
        [5] fredagar
        [6] lördagar
       *[other] söndagar
    }
number-word =
    { $n ->
        [1] en
        [2] två
        [3] tre
        [4] fyra
        [5] fem
        [6] sex
        [7] sju
        [8] åtta
        [9] nio
        [10] tio
        [11] elva
        [12] tolv
       *[other] { $n }
    }
recurs = återkommer ({ $rule })
quota = { $times } gånger per { $per }
per-year = år
per-school-year = läsår
per-half = halvår
per-term = termin
per-tertial = tertial
per-quarter = kvartal
per-month = månad
per-week = vecka

note-side-by-side = Två perioder står efter varandra. Är det två delar, eller har den senare ersatt den tidigare?
note-repaired = ”{ $from }” är läst som ”{ $to }”.
note-no-month = Ingen månad är angiven.
note-unread = Inte med i tolkningen: ”{ $text }”.
note-wrong-weekday = Veckodagen stämmer inte: datumet är en { $day }.
note-either = Orden lämnar öppet vilket av två som gäller.
note-working-days = Avståndet räknas i arbetsdagar; helgdagar måste någon räkna bort.
note-stopped = Läsningen stannade vid tecken { $position }: ”{ $word }”.
note-cut-off = Läsningen nådde slutet utan att uttrycket var klart.
note-alternative = Kan också betyda: { $days }

## Att bekräfta hur en tid läses

settle-how = Stämmer det? styrplan set { $id } --confirm
    Annars till exempel: styrplan set { $id } --periods "{ $other }"
settle-how-own = Stämmer det? styrplan set { $id } --confirm
    Annars, med rätt dagar: styrplan set { $id } --periods "{ $other }"
settle-how-unreadable = Skriv tiden: styrplan set { $id } --periods "{ $other }"
settle-pattern = ÅÅÅÅ-MM-DD/ÅÅÅÅ-MM-DD
doubt-older = Läsningen bekräftades { $confirmed }, före beslutet om planen { $written }. Orden kan ha ändrats sedan dess.
doubt-elsewhere = Orden läses som: { $read }. Det är inte samma tid.
doubt-how = Gäller läsningen fortfarande? styrplan set { $id } --confirm
    Gäller orden? styrplan set { $id } --unconfirm
doubt-how-elsewhere = Gäller orden? styrplan set { $id } --unconfirm
    Gäller läsningen? Låt orden i plan.yaml säga detsamma vid nästa beslut om planen.
role-part = del
role-original = ursprunglig
role-revised = reviderad
role-milestone = milstolpe
role-phase = fas
not-settled-empty = Skriv en tid.
not-settled-unreadable = Tiden går inte att tolka; läsningen stannade vid tecken { $position }.
not-settled-unsure = Tiden kan läsas på flera sätt, till exempel som { $meaning }. { $more }
not-settled-say-more = Skriv mer, till exempel årtalet.
not-settled-timeless = Tiden anger varken dagar eller hur arbetet återkommer.
not-settled-bad-date = ”{ $text }” är inget datum. Skriv år-månad-dag, till exempel 2021-06-16.
not-settled-end-before-start = ”{ $text }”: sista dagen ligger före den första.
not-settled-no-days = ”{ $text }” är inte en period. Skriv första och sista dag, till exempel 2020-12-01/2020-12-31.
not-settled-unknown-role = ”{ $text }” säger inte vad perioden är. Skriv del, ursprunglig, reviderad, milstolpe eller fas, eller ingenting.
cannot-settle-unreadable = Planen går inte att läsa: { $place }: { $cause }
cannot-settle-gone = Aktivitet { $id } finns inte längre i planen.
cannot-settle-no-time = Aktivitet { $id } har ingen tid i plan.yaml.
cannot-settle-no-time-do = Lägg till time: under aktiviteten på rad { $line } i plan.yaml.
cannot-settle-changed = Någon annan har ändrat tiden för { $id }. Ingenting är skrivet.
cannot-settle-words = Planens ord är nu: ”{ $words }”
cannot-settle-now = Nu gäller: { $meaning }
cannot-settle-wanted = Du ville bekräfta: { $meaning }
cannot-settle-by-hand = Programmet kan inte skriva detta utan att röra något annat i plan.yaml. Ingenting är skrivet.
cannot-settle-write = Skriv själv under time: på rad { $line }:
cannot-settle-take-out = Ta själv bort periods:, rule:, from_month: och confirmed: under time: på rad { $line }.

## Det som förfaller

due-heading = Förfaller till och med { $date }
due-overdue = Försenat
due-now = Att göra nu
due-coming = Kommande
due-starting = Börjar
due-recurring = Återkommer
due-open = Utan slut
due-untracked = Före { $date }, bevakas inte
due-unknown = Utan tid som går att räkna med
due-nothing = Inget förfaller i perioden.
due-nothing-more = Inget mer förfaller i perioden.
due-some-time = någon gång under året { $year }
due-counted = { $done } av { $of } genomförda under { $window }
due-to = till { $body }
due-closing = då även: { $what } ({ $key })
due-part-end = del { $n } ska vara klar
due-work-end = ska vara klar
due-work-late = skulle ha varit klar
due-part-late = del { $n } skulle ha varit klar
due-start = börjar
due-part-start = del { $n } börjar
due-days =
    { $n ->
        [0] i dag
        [one] om { $n } dag
       *[other] om { $n } dagar
    }
due-days-late =
    { $n ->
        [one] { $n } dag sedan
       *[other] { $n } dagar sedan
    }
due-years-late = drygt { $n } år sedan

## Årshjulet

year-title = Årshjul { $year }
year-title-body = Årshjul { $year } för { $body }
year-month = Månad
year-day = Dag
year-outside = Planen gäller { $days }, inte { $year }. Inga redovisningar eller möten väntas då.
year-what = Vad
year-some-time = Någon gång under året, senast 31 december
year-always = Löpande och vid händelse
year-without = Utan uppföljning i planen
year-decision = { $what } (beslut)
year-meeting = Möte: { $body }
year-meeting-expected = Möte: { $body }, dagen är inte bestämd
year-meeting-untold = Möte: { $body }, enligt rytmen
year-done = ✓ genomfört
year-partly = ◐ delvis genomfört
year-waived = – genomförs inte
year-late = ! försenat
year-open = ○ kvar
year-untracked = · bevakas inte
year-answers = ({ $closed } av { $of })
year-held = ✓ hölls
year-planned = ○ planerat
year-expected = ○ väntas
year-untold = · ingen uppgift

## Dagordningen

agenda-status = Läge
agenda-draft = Utkast, beräknat { $date }
agenda-document = { $body }: dagordning för mötet { $date }
agenda-document-month = { $body }: dagordning för möte i { $month }
agenda-month = { $month } (datum ej fastställt)
agenda-time = Tid
agenda-chair = Ordförande
agenda-secretary = Sekreterare
agenda-called = Kallade
agenda-co-opted = Adjungerade
agenda-called-list =
    { $n ->
        [one] { $n } organisation: { $names }
       *[other] { $n } organisationer: { $names }
    }
agenda-previous = Föregående möte
agenda-next = Nästa möte
agenda-next-unknown = bestäms på mötet
agenda-next-rhythm = { $month } (enligt mötesrytmen)
agenda-next-rhythm-note = Datum för nästa möte är inte bestämt; { $date } är antaget.
agenda-no-previous = Inget tidigare möte är känt.
agenda-nr = Nr
agenda-item = Ärende
agenda-type = Typ
agenda-proposal = Förslag
agenda-types = Typ: I = information, D = diskussion, B = beslut
agenda-why = Varför
agenda-presenter = Föredragande
agenda-after = Förutsätter
agenda-decision = Förslag till beslut
agenda-activities = akt. { $ids }
section-opening = Inledning
section-information = Informationsärenden
section-decision = Beslutsärenden
section-follow_up = Uppföljning av handlingsplanen
section-closing = Avslutning

item-previous-minutes = { $title }, { $date }
item-next-meeting = { $title }: { $date }
item-raised = Fråga lyft i uppföljningen: { $title }
item-raised-by = Fråga från { $who }: { $title }
item-differing = Svar som går isär: { $title }
item-upcoming = Inför { $when }: { $title }
proposal-noted = Noteras
proposal-adopted = Fastställs
proposal-settled = Avgörs
default-previous-minutes = Föregående protokoll
default-plan-state = Läget i handlingsplanen
default-next-meeting = Nästa möte

list-overdue = Tiden har gått ut
list-ends_before_next = Ska vara klart före nästa möte
list-recurring = Återkommande före nästa möte
list-starts_before_next = Börjar före nästa möte
list-changed = Ändrat sedan förra mötet
list-silent = Inget rapporterat sedan förra mötet
list-missing_reports = Organisationer som inte har rapporterat
list-no_follow_up = Planen anger ingen uppföljning
list-reports = { $n } rapporter
list-dated = { $date }: { $what }
list-work = arbetet
list-part-name = del { $n }
list-part = { $id } (del { $n })
list-with = { $id } ({ $what })
list-missing = { $id } ({ $missing } av { $of })

reason-standing = Stående punkt i dagordningen.
reason-previous_minutes = Föregående möte hölls den { $date }.
reason-report_duty = Planen anger perioden { $days }.
reason-report_duty-day = Planen anger dagen { $days }.
reason-report_duty-meeting = Planen anger att det ska vara klart { $when }.
reason-decision_foreseen-now = Planen förutser ett beslut.
reason-decision_foreseen = Planen förutser ett beslut. Tiden i planen ({ $words }) går ut den { $date }.
reason-decision_foreseen-past = Planen förutser ett beslut. Tiden i planen ({ $words }) gick ut den { $date }.
reason-raised = { $by } bad den { $date } att frågan tas upp: ”{ $note }”
reason-raised-bare = { $by } bad den { $date } att frågan tas upp.
reason-differing = { $names } har svarat olika utan att ha sett varandras svar: { $values }.
reason-overdue = Tiden i planen ({ $words }) gick ut den { $date }.
reason-overdue-occurrence = { $what } skulle ha varit klar den { $date }.
reason-ends_before_next = Tiden i planen ({ $words }) går ut den { $date }.
reason-starts_before_next = Tiden i planen ({ $words }) börjar den { $date }.
reason-starts-occurrence = { $what } infaller före nästa möte.
reason-starts-duty = { $what } börjar den { $date }.
reason-changed = { $what } ({ $by }, { $date }).
reason-silent = Inget har rapporterats sedan den { $date }.
reason-silent-ever = Inget har någonsin rapporterats.
reason-missing_reports = { $missing } av { $of } har inte rapporterat: { $names }.
reason-no_follow_up = Kolumnen för uppföljning är tom i planen.
own-recurrence = Återkommande arbete

change-status = { $who }: { $from } → { $to }
change-status-whole = { $from } → { $to }
change-assessment = bedömning { $from } → { $to }
change-note = anteckning
change-raised = lyft till styrgruppen
change-undo = tog tillbaka en rapport
change-none = ingen

## Loggen

log-empty = Inget har rapporterats än.
log-undone = återtagen
log-for = för { $who }
log-occurrence = gäller { $when }

## Listor och visning

label-id = Nr
label-late = Läge
area-standing =
    { $done } av { $of } genomförda{ $late ->
        [0] { "" }
        [one] , { $late } försenad
       *[other] , { $late } försenade
    }
label-next = Nästa
list-title = Aktiviteter
list-no-match = Ingen aktivitet stämmer med det du sökte.
check-title = Kontroll
check-error = FEL
check-warning = VARNING
check-sum =
    { $errors ->
        [0] Inga fel
        [one] { $errors } fel
       *[other] { $errors } fel
    } och { $warnings ->
        [0] inga varningar.
        [one] { $warnings } varning.
       *[other] { $warnings } varningar.
    }
check-confirm =
    { $n ->
        [one] Att bekräfta ({ $n })
       *[other] Att bekräfta ({ $n })
    }
show-parties = Status per organisation
show-parties-of = Status per organisation ({ $when })
show-settled = Avgjorda tillfällen
show-open = Tillfällen att redovisa
show-open-late = { $what }, skulle ha varit klart { $date }
show-open-until = { $what }, senast { $date }
show-about = { $status }, gäller { $when }
show-added = Tillagd
show-replaces = Ersätter
show-duties = Redovisningar och beslut som planen förutser
show-reading = Läsning av tiden
show-responsible = Ansvariga
show-supporting = Medverkar
show-assessment = Bedömning
show-next = Nästa datum
show-ask = Fråga
duty-at-end = när aktivitetens tid är slut
duty-from-completion = räknat från förra gången
duty-before-meeting = inför mötet
duty-lead =
    { $n ->
        [0] visas samma dag
        [one] visas { $n } dag före
       *[other] visas { $n } dagar före
    }
duty-read = Uppföljning: ”{ $words }”
duty-is-read = läst ur planens ord
question-read-duty = Läses som en redovisning: { $when }. Stämmer det? Skriv då raderna nedan i plan.yaml.
duty-decision = beslut
duty-report = redovisning
check-lines = Rader till plan.yaml
check-lines-how = Stämmer läsningen: ersätt follow_up: för aktiviteten med raderna här. Skriv gärna kortare ord efter what:.
check-do = Gör så här:
check-size =
    { $areas ->
        [one] { $areas } område
       *[other] { $areas } områden
    }, { $activities ->
        [one] { $activities } aktivitet
       *[other] { $activities } aktiviteter
    }, { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisationer
    }, { $updates ->
        [one] { $updates } rapport.
       *[other] { $updates } rapporter.
    }
