### Skärmarna i terminalen.

## Överst, nederst och mellan rutorna

header-as-of = Läget { $date }
header-saved = Sparat ✓ { $time }
header-not-saved = INTE SPARAT
no-title = Planen saknar titel
after-plan = Planperioden är slut sedan { $date }; det som återstod visas.
notice-errors =
    { $n ->
        [one] ! { $n } fel i filerna – tryck p
       *[other] ! { $n } fel i filerna – tryck p
    }
notice-warnings =
    { $n ->
        [one] { $n } sak att se över i filerna – tryck p
       *[other] { $n } saker att se över i filerna – tryck p
    }
list-caption =
    { $n ->
        [one] { $n } aktivitet
       *[other] { $n } aktiviteter
    }
list-caption-filter = { $n } av { $of } med ”{ $words }” · Esc visar alla
list-empty = Planen har inga aktiviteter. Tryck p för att se vad som är fel i filerna.
list-nothing-found = Inget hittades. Esc visar alla.
area-caption = Område { $id }
more-rows =
    { $n ->
        [one] ↓ { $n } rad till
       *[other] ↓ { $n } rader till
    }
flag-overdue = tid ute
flag-differing = går isär
search-found =
    { $n ->
        [one] { $n } aktivitet
       *[other] { $n } aktiviteter
    }
search-hint = Enter behåller · Esc visar alla

## Den valda aktiviteten

plan-empty = Här visas den valda aktiviteten.
area-standing = { $closed } av { $all } avslutade, { $begun } påbörjade
area-overdue =
    { $n ->
        [one] tiden har gått ut för { $n } aktivitet
       *[other] tiden har gått ut för { $n } aktiviteter
    }
detail-area = Område { $id } · { $title }
detail-assessment = Bedömning: { $word }
detail-differing = svaren går isär – se loggen
detail-next = Nästa tidpunkt: { $date } ({ $in })
detail-words = Planens ord
detail-label-owners = Ansvarig
detail-label-time = Tid
detail-label-follow-up = Uppföljning
detail-label-extra = Övrigt
detail-owners = Ansvariga
detail-parties = Status per organisation
detail-duties = Redovisning och beslut
owners-each = Var och en redovisar: { $names }
owners-joint = Redovisar gemensamt: { $names }
owners-supporting = Samverkar eller bistår: { $names }
duty-to = till { $body }
duty-next = nästa: { $occurrence }
duty-settled = senast klart: { $occurrence }
duty-own = Aktiviteten återkommer
detail-log-empty = Inget har rapporterats.
detail-log-note = anteckning
detail-log-undone = tagen tillbaka
detail-log-undoes = tar tillbaka en tidigare ändring
detail-log-raised = lyfts till styrgruppen
choose-activity = Välj en aktivitet först.

## Status och anteckning

picker-title = Status för { $id }
picker-for = Gäller
picker-occurrence = Tillfälle
picker-occurrence-hint = ← → byter
picker-remark = Anteckning
picker-remark-hint = Tab för att skriva en rad
mine = (min)
status-now = nu
status-letter-not_started = b
status-letter-in_progress = p
status-letter-ongoing = l
status-letter-paused = v
status-letter-partly_done = d
status-letter-done = g
status-letter-not_done = e
status-letter-dropped = u
status-letter-not_applicable = a
note-title = Anteckning till { $id }
note-party-hint = Tab byter
note-raise = Styrgruppen
note-raise-yes = [×] lyfts på nästa möte
note-raise-no = [ ] lyfts inte
note-raise-hint = Ctrl+T ändrar
note-empty = Det finns inget att spara ännu. Skriv något först.
discard-title = Kasta texten?
discard-note = Det du har skrivit är inte sparat. Enter kastar det, Esc går tillbaka till texten.

## Spara, ångra, avsluta

saved-new = Sparat ✓
saved-undo = Ångrat ✓ Ctrl+R gör om.
saved-redo = Gjort om ✓
saved-hidden = Sparat ✓ Det syns inte här: du ser läget { $date }.
not-saved-title = Det gick inte att spara
not-saved-what = Filen { $path } kunde inte skrivas.
not-saved-cause = Orsak: { $cause }
not-saved-kept = Texten finns kvar i { $path }
not-saved-not-kept = Texten finns bara kvar på skärmen. Stäng inte programmet.
not-saved-do = Kontrollera att mappen är ansluten och att du får skriva i den. Tryck Esc och spara igen.
undo-title = Ångra?
undo-nothing = Det finns inget att ångra: du har inte ändrat något sedan du startade.
undo-note = anteckning ”{ $note }”
redo-nothing = Det finns inget att göra om.
refused-activity = Aktiviteten { $id } finns inte längre i planen.
refused-party = { $id } finns inte i organisations.yaml.
refused-each = I { $id } redovisar var och en för sig. Välj en organisation.
refused-not-expected = { $name } ska inte redovisa den här aktiviteten.
refused-occurrence = Aktiviteten återkommer. Välj vilket tillfälle som är klart.
refused-undone = Ändringen är redan tagen tillbaka.
refused-built = Går inte att ångra: { $by } har ändrat samma sak efter dig, { $date }.
quit-title = Avsluta?
quit-words = Det du har skrivit är inte sparat. Enter avslutar ändå, Esc går tillbaka till texten.
reload-lost = Planen går inte längre att läsa. Det senast lästa visas – tryck p för att se felet.
reload-problems = Nya fel i filerna – tryck p.
agenda-none = Styrgruppens nästa möte går inte att räkna ut. Ange mötesrytmen i organisations.yaml.

## Fel och frågor

problems-title = Fel i filerna och läsningar att bekräfta
problems-none = Inga fel i filerna.
problem-error = Fel
problem-warning = Att se över
questions-heading =
    { $n ->
        [one] Att bekräfta: { $n } fråga
       *[other] Att bekräfta: { $n } frågor
    }
questions-how = Svaret skrivs i plan.yaml eller organisations.yaml; ta sedan bort frågan (confirm) där.

## Hjälpen

help-title = Hjälp
help-keys = Här kan du
help-writing = När du skriver
help-writing-keys =
    Ctrl+← Ctrl+→    ett ord åt gången
    Skift+pilar      markera
    Ctrl+W           ta bort ordet före
    Ctrl+X Ctrl+V    klipp ut, klistra in
    Skift+Ctrl+V     klistra in från andra program
help-marks = Märken
help-overdue = tiden har gått ut, eller svaren går isär
help-confirm = något i läsningen ska bekräftas av en människa
help-bar = avslutat, påbörjat och resten av ett område
help-mouse = Mus
help-mouse-words =
    Klicka för att välja, klicka igen för att öppna. Hjulet rullar rutan under pekaren.
    Håll ned Skift för att markera text med terminalens egen markering.

## Tangenter

key-space = Mellanslag
key-back-tab = Skift+Tab

## Kommandon: kort ord i foten, och under -help vad det gör

cmd-next = vidare
cmd-next-help = gå vidare med de markerade, eller med den som markören står på
cmd-save-status = spara
cmd-save-status-help = spara status
cmd-keep-filter = behåll
cmd-keep-filter-help = behåll urvalet och gå till listan
cmd-yes = ja
cmd-yes-help = ja, gör det
cmd-save-note = spara
cmd-save-note-help = spara anteckningen
cmd-mark = markera
cmd-mark-help = markera flera som får samma status
cmd-mark-all = alla
cmd-mark-all-help = markera alla, eller ingen
cmd-next-occurrence = senare tillfälle
cmd-next-occurrence-help = välj ett senare tillfälle, när aktiviteten återkommer
cmd-previous-occurrence = tidigare tillfälle
cmd-previous-occurrence-help = välj ett tidigare tillfälle
cmd-remark = anteckning
cmd-remark-help = till raden för en anteckning, och tillbaka
cmd-next-party = byt organisation
cmd-next-party-help = välj vem anteckningen gäller: helheten eller en organisation
cmd-previous-party = föregående organisation
cmd-previous-party-help = välj den föregående
cmd-raise = styrgruppen
cmd-raise-help = lyft frågan till styrgruppens nästa möte, eller låt bli
cmd-undo-typing = ångra skrivning
cmd-undo-typing-help = ångra det du skrev senast
cmd-redo-typing = gör om skrivning
cmd-redo-typing-help = gör om det du ångrade
cmd-up = upp
cmd-up-help = en rad upp
cmd-down = ned
cmd-down-help = en rad ned
cmd-page-up = sida upp
cmd-page-up-help = en sida upp
cmd-page-down = sida ned
cmd-page-down-help = en sida ned
cmd-first = först
cmd-first-help = till början
cmd-last = sist
cmd-last-help = till slutet
cmd-expand = visa
cmd-expand-help = visa områdets aktiviteter, eller gå till den valda aktiviteten
cmd-collapse = dölj
cmd-collapse-help = till områdets rubrik, och dölj dess aktiviteter
cmd-open = öppna
cmd-open-help = läs den valda aktiviteten, eller visa och dölj ett område
cmd-other-pane = andra rutan
cmd-other-pane-help = växla mellan listan och den valda aktiviteten
cmd-detail-down = rulla ned
cmd-detail-down-help = rulla den valda aktiviteten nedåt, också från listan
cmd-detail-up = rulla upp
cmd-detail-up-help = rulla den valda aktiviteten uppåt, också från listan
cmd-status = status
cmd-status-help = sätt status, för en organisation eller för helheten
cmd-note = anteckning
cmd-note-help = skriv en anteckning
cmd-undo = ångra
cmd-undo-help = ångra din senaste ändring; du ser den först
cmd-redo = gör om
cmd-redo-help = gör om det du ångrade
cmd-search = sök
cmd-search-help = sök i allt: nummer, rubriker, ansvariga, planens ord, anteckningar
cmd-agenda = dagordning
cmd-agenda-help = se dagordningen för styrgruppens nästa möte, med skäl för varje punkt
cmd-problems = fel
cmd-problems-help = se vad som är fel i filerna och vad som ska bekräftas
cmd-reload = läs om
cmd-reload-help = läs filerna på nytt, om någon annan har ändrat något
cmd-clear = visa alla
cmd-clear-help = sluta söka och visa alla aktiviteter
cmd-back-to-list = till listan
cmd-back-to-list-help = tillbaka till listan
cmd-close = stäng
cmd-close-help = stäng och gå tillbaka
cmd-cancel = tillbaka
cmd-cancel-help = ett steg tillbaka, utan att spara
cmd-clear-search = visa alla
cmd-clear-search-help = sluta söka och visa alla aktiviteter
cmd-no = nej
cmd-no-help = nej, gå tillbaka
cmd-help = hjälp
cmd-help-help = vad du kan göra där du står
cmd-suspend = till skalet
cmd-suspend-help = lämna programmet tillfälligt; fg tar dig tillbaka
cmd-quit = avsluta
cmd-quit-help = avsluta; frågar bara om text skulle gå förlorad
cmd-quit-anywhere = avsluta
cmd-quit-anywhere-help = avsluta, var du än är
