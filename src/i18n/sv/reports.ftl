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
reading-settled = Fastställd tid: { $periods }
reading-unreadable = Går inte att tolka. Skriv perioderna under time: periods i plan.yaml.
reading-continuous = löpande
reading-ondemand = vid behov
reading-undated = ingen tid angiven
reading-event = bundet till en händelse: { $anchor }
every-year = någon gång varje år
every-year-in = varje år i { $months }
every-month = varje månad
every-week = varje vecka
every-years =
    { $n ->
        [2] vartannat år
        [3] vart tredje år
       *[other] vart { $n }:e år
    }
every-months =
    { $n ->
        [2] varannan månad
        [3] var tredje månad
       *[other] var { $n }:e månad
    }
every-weeks =
    { $n ->
        [2] varannan vecka
        [3] var tredje vecka
       *[other] var { $n }:e vecka
    }
every-in = { $every } i { $months }
recurs = återkommer ({ $rule })
quota =
    { $times ->
        [one] en gång per { $per }
       *[other] { $times } gånger per { $per }
    }
per-year = år
per-half = halvår
per-term = termin
per-tertial = tertial
per-quarter = kvartal
per-month = månad
per-week = vecka
note-side-by-side = Två perioder står efter varandra. Är det två delar, eller har den senare ersatt den tidigare?
note-repaired = ”{ $from }” är läst som ”{ $to }”.
note-no-month = Ingen månad är angiven.
note-unread = Orden ”{ $text }” säger inte när.
note-stopped = Läsningen stannade vid tecken { $position }.
note-alternative = Kan också betyda: { $days }

## Det som förfaller

due-heading = Förfaller till och med { $date }
due-overdue = Försenat
due-now = Att göra nu
due-coming = Kommande
due-starting = Börjar
due-recurring = Återkommer
due-open = Utan slut
due-unknown = Utan tid som går att räkna med
due-nothing = Inget förfaller i perioden.
due-nothing-more = Inget mer förfaller i perioden.
due-some-time = någon gång under året { $year }
due-counted = { $done } av { $of } genomförda under { $window }
due-to = till { $body }
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
year-what = Vad
year-some-time = Någon gång under året, senast 31 december
year-always = Löpande och vid händelse
year-without = Utan uppföljning i planen
year-decision = { $what } (beslut)
year-meeting = Möte: { $body }, { $date }
year-meeting-expected = Möte: { $body }, dagen är inte bestämd
year-done = ✓ genomfört
year-waived = – genomförs inte
year-late = ! försenat
year-open = ○ kvar
year-untracked = · bevakas inte
year-answers = ({ $closed } av { $of })
year-held = ✓ hölls
year-planned = ○ planerat
year-expected = ○ väntas
year-untold = · enligt rytmen

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
duty-is-read = läst ur planens ord
question-read-duty = Läses som en redovisning: { $when }. Stämmer det? Skriv den i så fall under duties i plan.yaml.
duty-decision = beslut
duty-report = redovisning
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
