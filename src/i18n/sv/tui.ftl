### Skärmarna i terminalen.

## Överst, nederst och mellan rutorna

tui-header-as-of = Läget { $date }
tui-header-saved = Sparat ✓ { $time }
tui-header-not-saved = INTE SPARAT
tui-no-title = Planen saknar titel
tui-plan-unread = Planen kunde inte läsas
tui-after-plan = Planperioden är slut sedan { $date }; det som återstod visas.
tui-notice-errors =
    { $n ->
        [one] ! { $n } fel i filerna – tryck p
       *[other] ! { $n } fel i filerna – tryck p
    }
tui-notice-warnings =
    { $n ->
        [one] { $n } sak att se över i filerna – tryck p
       *[other] { $n } saker att se över i filerna – tryck p
    }
tui-list-caption =
    { $n ->
        [one] { $n } aktivitet
       *[other] { $n } aktiviteter
    }
tui-list-caption-filter = { $n } av { $of } med ”{ $words }” · Esc visar alla
tui-list-empty = Planen har inga aktiviteter. Tryck p för att se om något är fel i filerna.
tui-list-unread = Planen kunde inte läsas. Tryck p för att se felet.
tui-list-nothing-found = Inget hittades. Esc visar alla.
tui-area-caption = Område { $id }
tui-rows-above =
    { $n ->
        [one] ↑ { $n } rad
       *[other] ↑ { $n } rader
    }
tui-more-rows =
    { $n ->
        [one] ↓ { $n } rad till
       *[other] ↓ { $n } rader till
    }
tui-flag-overdue = försenad
tui-flag-partly = del försenad
tui-flag-differing = går isär
tui-search-found =
    { $n ->
        [one] { $n } aktivitet
       *[other] { $n } aktiviteter
    }
tui-search-hint = Enter behåller · Esc visar alla
tui-search-hint-none = Ctrl+U tömmer · Esc visar alla

## Den valda aktiviteten

tui-area-standing = { $done } av { $all } genomförda, { $begun } påbörjade
tui-area-ended =
    { $n ->
        [one] { $n } avslutad utan att genomföras
       *[other] { $n } avslutade utan att genomföras
    }
tui-area-overdue =
    { $n ->
        [one] tiden har gått ut för { $n } aktivitet
       *[other] tiden har gått ut för { $n } aktiviteter
    }
tui-detail-area = Område { $id } · { $title }
tui-detail-assessment = Bedömning: { $word }
tui-detail-differing = svaren går isär – se loggen
tui-detail-next = Nästa tidpunkt: { $date } ({ $in })
tui-late-work = Tiden gick ut { $date } ({ $ago })
tui-late-part = Del { $n }: tiden gick ut { $date } ({ $ago })
tui-late-report = Redovisning saknas: { $what } ({ $when })
tui-detail-words = Planens ord
tui-detail-label-owners = Ansvarig
tui-detail-label-time = Tid
tui-detail-label-follow-up = Uppföljning
tui-detail-label-extra = Övrigt
tui-detail-owners = Ansvariga
tui-detail-parties-of = Status per organisation, { $when }
tui-detail-parties = Status per organisation
tui-detail-duties = Redovisning och beslut
tui-owners-each = Var och en redovisar: { $names }
tui-owners-joint = Redovisar gemensamt: { $names }
tui-owners-supporting = Samverkar eller bistår: { $names }
tui-duty-decision = beslut
tui-duty-to = till { $body }
tui-duty-next = nästa: { $occurrence }
tui-duty-settled = senast klart: { $occurrence }
tui-duty-own = Aktiviteten återkommer
tui-detail-log-empty = Inget har rapporterats.
tui-detail-log-note = anteckning
tui-detail-log-undone = tagen tillbaka
tui-detail-log-undoes = tar tillbaka en tidigare ändring
tui-detail-log-redoes = gör om det som togs tillbaka
tui-detail-log-raised = lyfts till styrgruppen
tui-choose-activity = Välj en aktivitet först.
tui-organisations-unread = organisations.yaml kunde inte läsas: det går inte att se vem som rapporterar. p visar felet.

## Status och anteckning

tui-picker-title = Status för { $id }
tui-picker-whom = Vem gäller rapporten?
tui-picker-unmarked = Enter utan markering = raden du står på
tui-picker-all = Alla { $n }
tui-picker-for = För
tui-picker-part = Gäller
tui-picker-whole = arbetet i stort
tui-picker-part-hint = ← → byter
tui-picker-replaces = Ersätter: { $what }
tui-picker-remark = Anteckning
tui-picker-remark-hint = Enter på en status går hit
tui-picker-remark-save = Enter sparar – skriv en anteckning om du vill
tui-picker-remark-reason = Skriv skälet, Enter sparar
tui-mine = (min)
tui-status-now = nu
tui-status-choose = Välj en status.
tui-status-reason = Skriv varför tillfället inte genomförs, sedan Enter.
tui-status-unchanged = Inget ändrat: { $who } är redan { $status }.
tui-status-letter-not_started = b
tui-status-letter-in_progress = p
tui-status-letter-ongoing = l
tui-status-letter-paused = v
tui-status-letter-partly_done = d
tui-status-letter-done = g
tui-status-letter-not_done = e
tui-status-letter-dropped = u
tui-status-letter-not_applicable = a
tui-note-title = Anteckning till { $id }
tui-note-for = Gäller
tui-note-party-hint = Tab byter
tui-note-raise = Styrgruppen
tui-note-raise-yes = [×] lyfts på nästa möte
tui-note-raise-no = [ ] lyfts inte
tui-note-raise-hint = Ctrl+T ändrar
tui-note-empty = Det finns inget att spara ännu. Skriv något först.
tui-discard-title = Kasta texten?
tui-discard-note = Det du har skrivit är inte sparat. Enter kastar det, Esc går tillbaka till texten.
tui-time-title = Tiden för { $id }
tui-time-words = Planens ord
tui-time-now = Nu
tui-time-other = Annan tid
tui-time-other-hint = t.ex. Q4 2020 ursprunglig, Q3 2021 reviderad
tui-time-becomes = → { $meaning }
tui-time-nothing = Orden går inte att tolka. Skriv hur tiden ska förstås.
tui-time-take-out = Ta tillbaka den bekräftade läsningen
tui-time-standing = Bekräftat nu
tui-time-reading = Så läser programmet
tui-time-parts = Delar som alla gäller
tui-time-replaced = Den senare har ersatt den tidigare
tui-time-alternative = Så kan orden också läsas

## Spara, ångra, avsluta

tui-saved-new = Sparat ✓ { $what }
tui-saved-more = { $what }, och { $n } till
tui-saved-undo = Ångrat ✓ Ctrl+R gör om.
tui-saved-redo = Gjort om ✓ { $what }
tui-saved-hidden = Sparat ✓ Det syns inte här: du ser läget { $date }.
tui-not-saved-title = Det gick inte att spara
tui-not-saved-what = Filen { $path } kunde inte skrivas.
tui-not-saved-cause = Orsak: { $cause }
tui-not-saved-kept = Texten finns kvar i { $path }
tui-not-saved-not-kept = Texten finns bara kvar på skärmen. Stäng inte programmet.
tui-not-saved-do = Kontrollera att mappen är ansluten och att du får skriva i den. Tryck Esc och spara igen.
tui-undo-title = Ångra?
tui-undo-nothing = Inget att ångra här ännu. Äldre rapporter tas tillbaka med styrplan undo.
tui-undo-no-more = Inget mer att ångra här. Äldre rapporter tas tillbaka med styrplan undo.
tui-undo-note = anteckning ”{ $note }”
tui-undo-raised = lyft till styrgruppen
tui-redo-nothing = Det finns inget att göra om.
tui-refused-activity = Aktiviteten { $id } finns inte längre i planen.
tui-refused-party = { $id } finns inte i organisations.yaml.
tui-refused-each = I { $id } redovisar var och en för sig. Välj en organisation.
tui-refused-not-expected = { $name } ska inte redovisa den här aktiviteten.
tui-refused-occurrence = Aktiviteten återkommer. Välj vilket tillfälle som är klart.
tui-refused-reason = Skriv skälet: ett tillfälle stängs som ”{ $status }”.
tui-refused-undone = Ändringen är redan tagen tillbaka.
tui-refused-redone = Ändringen är redan gjord om.
tui-refused-built-redo = Går inte att göra om: { $by } har ändrat samma sak efter dig, { $date }.
tui-refused-built = Går inte att ångra: { $by } har ändrat samma sak efter dig, { $date }.
tui-quit-title = Avsluta?
tui-quit-words = Det du har skrivit är inte sparat. Enter avslutar ändå, Esc går tillbaka till texten.
tui-reload-lost = Planen går inte att läsa; det förra visas. p visar felet.
tui-reload-problems = Nya fel i filerna – tryck p.
tui-agenda-none = Styrgruppens nästa möte går inte att räkna ut. Ange mötesrytmen i organisations.yaml.
tui-agenda-expected = Mötet väntas i { $month }, enligt mötesrytmen. Dagordningen räknas om varje gång den öppnas.
tui-agenda-set = Mötet hålls { $date }. Dagordningen räknas om varje gång den öppnas.

## Fel och frågor

tui-problems-title = Fel i filerna och läsningar att bekräfta
tui-problems-none = Inga fel i filerna.
tui-problem-error = Fel
tui-problem-warning = Att se över
tui-questions-heading =
    { $n ->
        [one] Att bekräfta: { $n } fråga
       *[other] Att bekräfta: { $n } frågor
    }
tui-questions-how = Tiden: välj aktiviteten och tryck b. Annat: skriv svaret i filen och ta sedan bort frågan (confirm) där.

## Hjälpen

tui-help-title = Hjälp
tui-help-keys = Här kan du
tui-help-search = Sök också på läge: försenad, genomförd, status:pågående, område:2, org:tingsryd
tui-help-writing = När du skriver
tui-help-writing-keys =
    Ctrl+← Ctrl+→    ett ord åt gången
    Skift+pilar      markera
    Ctrl+W           ta bort ordet före
    Ctrl+X Ctrl+V    klipp ut, klistra in
    Skift+Ctrl+V     klistra in från andra program
tui-help-marks = Märken
tui-help-overdue = tiden har gått ut, eller svaren går isär
tui-help-confirm = något i läsningen ska bekräftas av en människa
tui-help-bar = genomfört, påbörjat och resten av ett område
tui-help-year = Talet först på raden är den sista dagen i månaden för redovisningen, eller mötets dag. Det som står som ”bevakas inte” skulle ha gjorts innan uppföljningen började.
tui-help-mouse = Mus
tui-help-mouse-words =
    Klicka för att välja, klicka igen för att öppna. Hjulet rullar rutan under pekaren.
    Håll ned Skift för att markera text med terminalens egen markering.

## Tangenter

tui-key-space = Mellanslag
tui-key-back-tab = Skift+Tab

## Kommandon: kort ord i foten, och under -help vad det gör

tui-cmd-next = vidare
tui-cmd-next-help = gå vidare med de markerade, eller med den som markören står på
tui-cmd-choose-status = välj
tui-cmd-choose-status-help = välj statusen och gå till raden för en anteckning
tui-cmd-save-status = spara
tui-cmd-save-status-help = spara status och anteckning
tui-cmd-keep-filter = behåll
tui-cmd-keep-filter-help = behåll urvalet och gå till listan
tui-cmd-yes = ja
tui-cmd-yes-help = ja, gör det
tui-cmd-save-note = spara
tui-cmd-save-note-help = spara anteckningen
tui-cmd-mark = markera
tui-cmd-mark-help = markera flera som får samma status
tui-cmd-mark-all = alla
tui-cmd-mark-all-help = markera alla, eller ingen
tui-cmd-next-occurrence = senare tillfälle
tui-cmd-next-occurrence-help = byt till ett senare tillfälle: en redovisning eller en gång som arbetet återkommer
tui-cmd-previous-occurrence = tidigare tillfälle
tui-cmd-previous-occurrence-help = byt till ett tidigare tillfälle, eller till arbetet i stort
tui-cmd-remark = anteckning
tui-cmd-remark-help = till raden för en anteckning
tui-cmd-to-status = status
tui-cmd-to-status-help = tillbaka till valet av status
tui-cmd-clear-typing = töm raden
tui-cmd-clear-typing-help = ta bort allt som står på raden
tui-cmd-next-party = byt organisation
tui-cmd-next-party-help = välj vem anteckningen gäller: helheten eller en organisation
tui-cmd-previous-party = föregående organisation
tui-cmd-previous-party-help = välj den föregående
tui-cmd-raise = styrgruppen
tui-cmd-raise-help = lyft frågan till styrgruppens nästa möte, eller låt bli
tui-cmd-undo-typing = ångra skrivning
tui-cmd-undo-typing-help = ångra det du skrev senast
tui-cmd-redo-typing = gör om skrivning
tui-cmd-redo-typing-help = gör om det du ångrade
tui-cmd-up = upp
tui-cmd-up-help = en rad upp
tui-cmd-down = ned
tui-cmd-down-help = en rad ned
tui-cmd-scroll-down = ned
tui-cmd-scroll-down-help = rulla ned
tui-cmd-scroll-up = upp
tui-cmd-scroll-up-help = rulla upp
tui-cmd-page-up = sida upp
tui-cmd-page-up-help = en sida upp
tui-cmd-page-down = sida ned
tui-cmd-page-down-help = en sida ned
tui-cmd-first = först
tui-cmd-first-help = till början
tui-cmd-last = sist
tui-cmd-last-help = till slutet
tui-cmd-expand = visa
tui-cmd-expand-help = visa områdets aktiviteter, eller gå till den valda aktiviteten
tui-cmd-collapse = dölj
tui-cmd-collapse-help = till områdets rubrik, och dölj dess aktiviteter
tui-cmd-open = öppna
tui-cmd-open-help = läs den valda aktiviteten, eller visa och dölj ett område
tui-cmd-other-pane = andra rutan
tui-cmd-other-pane-help = växla mellan listan och den valda aktiviteten
tui-cmd-detail-down = rulla ned
tui-cmd-detail-down-help = rulla den valda aktiviteten nedåt, också från listan
tui-cmd-detail-up = rulla upp
tui-cmd-detail-up-help = rulla den valda aktiviteten uppåt, också från listan
tui-cmd-status = status
tui-cmd-status-help = sätt status, för en organisation eller för helheten
tui-cmd-note = anteckning
tui-cmd-note-help = skriv en anteckning
tui-cmd-confirm = bekräfta tiden
tui-cmd-confirm-help = bestäm hur tiden ska läsas: bekräfta programmets läsning eller skriv en annan
tui-cmd-settle = bekräfta
tui-cmd-settle-help = bekräfta läsningen som raden säger; den skrivs i plan.yaml
tui-cmd-settle-text = bekräfta
tui-cmd-settle-text-help = bekräfta läsningen som du har skrivit; den skrivs i plan.yaml
tui-cmd-other-time = annan tid
tui-cmd-other-time-help = till raden där du skriver en annan tid
tui-cmd-to-readings = läsningarna
tui-cmd-to-readings-help = tillbaka till läsningarna
tui-cmd-undo = ångra
tui-cmd-undo-help = ångra din senaste ändring; du ser den först
tui-cmd-redo = gör om
tui-cmd-redo-help = gör om det du ångrade
tui-cmd-search = sök
tui-cmd-search-help = sök i allt: nummer, rubriker, ansvariga, planens ord, anteckningar
tui-cmd-agenda = dagordning
tui-cmd-agenda-help = se dagordningen för styrgruppens nästa möte, med skäl för varje punkt
tui-cmd-year = årshjul
tui-cmd-year-help = se årshjulet: redovisningar, beslut och möten månad för månad
tui-cmd-next-year = nästa år
tui-cmd-next-year-help = bläddra till nästa år
tui-cmd-previous-year = året före
tui-cmd-previous-year-help = bläddra till året före
tui-cmd-problems = fel
tui-cmd-problems-help = se vad som är fel i filerna och vad som ska bekräftas
tui-cmd-reload = läs om
tui-cmd-reload-help = läs filerna på nytt, om någon annan har ändrat något
tui-cmd-clear = visa alla
tui-cmd-clear-help = sluta söka och visa alla aktiviteter
tui-cmd-back-to-list = till listan
tui-cmd-back-to-list-help = tillbaka till listan
tui-cmd-close = stäng
tui-cmd-close-help = stäng och gå tillbaka
tui-cmd-cancel = tillbaka
tui-cmd-cancel-help = ett steg tillbaka, utan att spara
tui-cmd-clear-search = visa alla
tui-cmd-clear-search-help = sluta söka och visa alla aktiviteter
tui-cmd-no = nej
tui-cmd-no-help = nej, gå tillbaka
tui-cmd-help = hjälp
tui-cmd-help-help = vad du kan göra där du står
tui-cmd-suspend = till skalet
tui-cmd-suspend-help = lämna programmet tillfälligt; fg tar dig tillbaka
tui-cmd-quit = avsluta
tui-cmd-quit-help = avsluta; frågar bara om text skulle gå förlorad
tui-cmd-quit-anywhere = avsluta
tui-cmd-quit-anywhere-help = avsluta, var du än är
