### Kommandoraden.

cli-about = styrplan – följ upp handlingsplanen och räkna fram dagordningen. Utan kommando öppnas skärmarna.
cli-usage = Användning
cli-commands = Kommandon
cli-options = Val
cli-arguments = Argument
cli-value-options = VAL
cli-value-command = KOMMANDO
cli-value-folder = MAPP
cli-value-date = DATUM
cli-value-lang = SPRÅK
cli-value-who = VEM
cli-value-id = NR
cli-value-filter = SÖKORD
cli-value-days = TID
cli-value-time = NÄR
cli-value-year = ÅR
cli-value-org = ORGANISATION
cli-value-status = STATUS
cli-value-occurrence = TILLFÄLLE
cli-value-text = TEXT
cli-value-colour = FÄRG
cli-value-update = RAPPORT
cli-value-body = ORGAN
cli-value-kind = DOKUMENT
cli-value-format = FORMAT
cli-value-file = FIL
cli-value-expression = TIDSUTTRYCK

opt-workspace = Mappen med plan.yaml; annars plan/ här eller ovanför
opt-today = Visa planen som den såg ut den dagen, t.ex. 2021-06-16
opt-lang = Språk: sv eller en
opt-by = Vem som skriver: en roll eller ett namn
opt-plain = Vanliga textrader i stället för skärmar
opt-help = Visa hjälp
opt-version = Visa programmets version
opt-json = Som JSON, för andra program
opt-within = Så långt fram, t.ex. 90d, 12v eller 3m (förvalt 90 dagar). Det som har 30 dagar kvar (eller planens lead) visas ändå, som att göra nu
opt-until = Till och med den dagen
opt-body = Bara det som går till organet, och dess möten
opt-org = Organisationen det gäller; kan anges flera gånger
opt-occurrence = Tillfället det gäller, t.ex. november eller 2021-11
opt-note = Anteckning
opt-assess = Bedömning: grön, gul, röd eller blå
opt-raise = Lyft frågan till styrgruppen
opt-periods = Säg hur tiden ska läsas, t.ex. "Q4 2020, Q3 2021", 2020-12-01/2020-12-31 eller "årligen i april och november"
opt-confirm = Bekräfta hur programmet läser tiden
opt-unconfirm = Ta tillbaka den bekräftade läsningen av tiden
opt-since = Från och med den dagen
opt-date = Mötets datum; annars nästa möte enligt rytmen
opt-previous = Förra mötet, om det inte var organets senaste beslut om planen
opt-next = Nästa möte, om datumet är bestämt
opt-format = md eller txt; annars efter filens namn
opt-output = Filen att skriva; - för standard ut
opt-force = Ersätt filen om den finns
opt-empty = En tom plan att fylla i, i stället för Kronobergs
opt-expressions-file = Läs ett uttryck per rad ur filen; - för standard in
arg-id = Aktivitet eller område, t.ex. 6.3
arg-activity = Aktiviteten, t.ex. 6.3
arg-command = Kommandot att få hjälp med
command-help = Visa hjälp för ett kommando
arg-filter = Ord att söka, org:tingsryd, status:försenad, område:2
arg-status = T.ex. pågående, genomförd, "ej påbörjad"
arg-year = Året, t.ex. 2021; annars innevarande
arg-text = Anteckningen
arg-update = Koden i loggen; annars din senaste
arg-body = T.ex. styrgruppen
arg-kind = agenda (dagordning)
arg-dir = Mappen som ska skapas
arg-expression = T.ex. "Q3 2021", "årligen i april"; flera går bra

command-show = Visa planen, ett område eller en aktivitet
command-list = Lista aktiviteter, en rad var
command-due = Visa vad som förfaller
command-year = Visa årshjulet: redovisningar och möten månad för månad
command-check = Kontrollera filerna och visa vad som ska bekräftas
command-set = Rapportera status, eller bekräfta hur tiden läses
command-note = Skriv en anteckning
command-log = Visa vem som har ändrat vad
command-undo = Ta tillbaka en rapport
command-agenda = Räkna fram dagordningen, med skäl för varje framräknad punkt
command-export = Skriv ett dokument till en fil
command-init = Skapa en ny mapp med Kronobergsplanen
command-time = Visa hur ett tidsuttryck läses

fault = styrplan: { $message }
usage-help = Se styrplan { $command } --help.
usage-help-all = Se styrplan --help.
usage-which-activity = Ange aktivitetens nummer, t.ex. { $example }
usage-quotes = Sätt citattecken om texten, t.ex. styrplan note { $id } "{ $text }"
usage-which-language = Välj sv eller en.
usage-empty-by = --by är tomt. Ange en roll eller ett namn.
settings-broken = Obs: inställningarna i { $path } har fel: { $cause }
settings-unknown-party = Obs: organisationen ”{ $id }” i inställningarna finns inte i planen.
usage-unknown-option = Okänt val: { $option }
usage-unknown-command = Okänt kommando: { $command }
usage-missing = Det saknas: { $what }
usage-no-value = Valet { $option } behöver ett värde.
usage-bad-value = { $option } kan inte vara ”{ $value }”.
usage-twice = { $option } kan bara anges en gång.
usage-conflict = { $one } och { $other } kan inte användas tillsammans.
bad-date-option = { $option }: ”{ $text }” är inget datum. Skriv år-månad-dag, till exempel 2021-06-16.
bad-days = ”{ $text }” är ingen tid framåt. Skriv till exempel 90d eller 12v, för månader 3m.
bad-year = ”{ $text }” är inget år. Skriv fyra siffror, till exempel 2021.
bad-occurrence = ”{ $text }” är inget tillfälle. Skriv till exempel november, 2021, 2021-04 eller 2021-11-06.

files-have-errors =
    { $n ->
        [one] Obs: { $n } fel i filerna. Kör styrplan check för att se det.
       *[other] Obs: { $n } fel i filerna. Kör styrplan check för att se dem.
    }
plan-unreadable = Planen går inte att läsa: { $place }: { $cause }
organisations-unreadable = Organisationerna kunde inte läsas, så inget kan rapporteras eller beredas. { $place }: { $cause }
file-line = { $file } rad { $line }
see-check = Se styrplan check.
workspace-not-there = Det finns ingen plan.yaml i { $folder }.
workspace-not-there-do = Ange mappen som innehåller plan.yaml, eller skapa en ny med styrplan init MAPP.
workspace-nowhere = Ingen handlingsplan hittades här.
workspace-nowhere-do = Gå till mappen där planen ligger, ange den med -w, eller skapa en med: styrplan init plan
offer-init = Ingen handlingsplan hittades här. Skapa mappen plan med Kronobergsplanen? [j/N]
unknown-party = Organisationen ”{ $id }” finns inte.
unknown-body = Organet ”{ $id }” finns inte.
unknown-activity = Aktivitet ”{ $id }” finns inte i planen.
unknown-activity-do = Se styrplan list.
area-has = Område { $id } har { $known }.
known-ids = Välj bland: { $ids }
unknown-field = Fältet ”{ $field }” går inte att söka i.
known-fields = Skriv org:, status: eller område: före kolonet; annat söks utan kolon.
unknown-area = Område { $id } finns inte; planen har { $known }.
unknown-status = ”{ $text }” är ingen status.
unknown-assessment = ”{ $text }” är ingen bedömning. Välj bland grön, gul, röd och blå.
known-statuses = Välj bland: { $list }
plan-is-over = Planperioden är slut sedan { $date }. Det som återstod visas; använd --today för en tidigare dag.
later-wording = Obs: planen visas i sin lydelse från { $date }; tidigare lydelser finns inte i filerna.

saved =
    Sparat: { $id } { $what }, av { $by }
    { $path }
unchanged = Inget ändrat: { $what } är redan { $value }.
undone =
    Ångrat: { $what } är åter { $value }
    { $path }
undone-note =
    Ångrat: { $what }, anteckningen är återtagen
    { $path }
no-assessment = utan bedömning
not-saved = Kunde inte spara { $path }: { $cause }
not-saved-rescued = Det du skrev är kvar i { $path }. Flytta filen till planens mapp updates när den går att skriva i.
not-saved-text =
    Det du skrev:
    { $text }
cause-not-found = mappen eller filen finns inte.
cause-permission = du har inte rätt att skriva där.
cause-read-only = disken går bara att läsa.
cause-full = disken är full.
cause-is-folder = det är en mapp.
cause-not-folder = en fil står där en mapp ska vara.
cause-exists = den finns redan.
cause-leads-out = en länk leder ut ur planens mapp.
refusal-each = I aktivitet { $id } rapporterar var och en för sig; helheten räknas fram.
refusal-each-do = Ange vem med --org: { $who }
refusal-not-expected = { $name } rapporterar inte för sig i aktivitet { $id }.
refusal-joint-do = Aktiviteten rapporteras gemensamt: styrplan set { $id } STATUS utan --org. En anteckning går alltid: styrplan note { $id } --org …
refusal-which = Aktivitet { $id } återkommer. Säg vilket tillfälle som är genomfört.
refusal-which-do = Ange --occurrence, till exempel: { $keys }
refusal-no-occurrence = Aktivitet { $id } har inget tillfälle ”{ $key }”.
refusal-reason = Ett tillfälle som stängs som ”{ $status }” behöver ett skäl.
refusal-reason-do = Lägg till --note "skälet".
refusal-nothing = Ange en status, en bedömning eller en anteckning.
refusal-unknown-update = Det finns ingen rapport med koden ”{ $id }”. Koderna står i styrplan log.
refusal-already-undone = Rapporten är redan återtagen.
refusal-built-upon = { $by } har rapporterat vidare på rapporten { $date }.
refusal-built-upon-do = Rapportera i stället det som gäller nu.
nothing-to-undo = Det finns inget av { $by } att ta tillbaka.
refusal-empty-note = Anteckningen är tom.
settled = { $id } Läsningen är bekräftad: { $meaning }
unsettled = { $id } Läsningen är inte längre bekräftad. { $reading }
settled-before = Tidigare: { $what }
settled-unchanged = Inget ändrat: { $id } { $what }
settle-busy = Någon annan skriver i plan.yaml just nu. Försök igen om en stund.
settle-not-saved = Ingenting i planen är ändrat.
confirm-unreadable = Tiden för { $id } går inte att tolka, så det finns ingen läsning att bekräfta: ”{ $words }” ({ $place })
confirm-unreadable-do = Skriv hur den ska förstås: styrplan set { $id } --periods "{ $pattern }"
confirm-empty = Tiden för { $id } är tom eller går inte att läsa i planen, så det finns ingen läsning att bekräfta ({ $place }).
periods-how = Skriv till exempel --periods "Q3 2021", --periods "2021-07-01/2021-09-30", --periods "Q4 2020 ursprunglig, Q3 2021 reviderad" eller --periods "årligen i april och november".

agenda-tip-date = Tips: ange mötets datum med --date när det är bestämt.
agenda-tip-next = Tips: ange datumet för nästa möte med --next när det är bestämt.
agenda-tip-previous = Tips: ange föregående möte med --previous.
agenda-which-date = Ange mötets datum med --date; { $body } har ingen mötesrytm.
agenda-order = { $option } ligger på fel sida om mötets datum.
export-unknown-kind = Dokumentet ”{ $kind }” finns inte. Det som kan skrivas är: agenda
export-unknown-format = Formatet ”{ $format }” finns inte. Välj md eller txt.
export-which-format = Ange format med -f (md eller txt), eller ett filnamn som slutar på .md eller .txt.
export-exists = { $path } finns redan. Välj ett annat namn, eller ersätt med --force.
export-failed = Kunde inte skriva { $path }: { $cause }
export-done = Skrev { $path }
init-exists = { $path } finns redan; inget har ändrats.
init-done = Planen ligger nu i { $path }. Öppna den med: styrplan -w { $path }
time-nothing = Skriv det tidsuttryck som ska läsas, inom citattecken.
time-clearer = Tydligare skrivet: { $text }
time-examples = Exempel på det som går att läsa: Q3 2021 · hösten 2021 · senast 30 juni 2022 · årligen i april
time-not-utf8 = { $file } går inte att läsa som text (UTF-8).
time-cannot-read = { $file } kan inte läsas: { $cause }
