//! Plan files as people write them, made at random: for trying the editor on.

/// Small random numbers from a seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below a limit.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit
    }

    /// Yes, once in so many times.
    pub(super) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(super) fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }
}

/// A plan file and what is known of it.
pub(super) struct File {
    pub(super) text: String,
    pub(super) ids: Vec<&'static str>,
    /// The comments in order.
    pub(super) comments: Vec<String>,
    /// Something may rightly keep the editor away: a comment among the lines of a settlement, or a text to which the
    /// blank lines after it belong.
    pub(super) is_delicate: bool,
}

/// What people write for a time, as YAML on one line.
const WORDS: [&str; 12] = [
    "\"2021\"",
    "Q3 2021",
    "'Q4 2020: kanske'",
    "\"# ingen kommentar, {inte: fält}, [eller lista]\"",
    "2021-06-16",
    "\"citat \\\" och \\\\ \"",
    "'det''s'",
    "\"\"",
    "Årligen – i höst",
    "2.10",
    "\"time: text: x\"",
    "åäö 👩‍👧 日本",
];
const PROSE: [&str; 8] = [
    "time: \"2021\"",
    "- id: \"1.1\"",
    "periods: [x]",
    "# ingen kommentar",
    "Q3 2021 { och [ så",
    "  indragen rad",
    "confirmed: {date: 2021-01-01}",
    "åäö",
];
const IDS: [&str; 6] = ["1.1", "1.10", "1.2", "2.1", "2.10", "a"];

struct Writer {
    random: Random,
    lines: Vec<String>,
    comments: Vec<String>,
    is_delicate: bool,
}

/// A plan file from a seed.
pub(super) fn file(seed: u64) -> File {
    let mut writer = Writer { random: Random::new(seed), lines: Vec::new(), comments: Vec::new(), is_delicate: false };
    let ids = writer.plan();
    let crlf = writer.random.once_in(4);
    let mut text = writer.lines.join(if crlf { "\r\n" } else { "\n" });
    if !writer.random.once_in(4) {
        text.push_str(if crlf { "\r\n" } else { "\n" });
    }
    if writer.random.once_in(6) {
        text.insert(0, '\u{feff}');
    }
    File { text, ids, comments: writer.comments, is_delicate: writer.is_delicate }
}

impl Writer {
    fn line(&mut self, indent: usize, text: &str) {
        self.lines.push(format!("{}{text}", " ".repeat(indent)));
    }

    fn comment_text(&mut self) -> String {
        let what = self.random.one(&["kommentar", "time: \"x\"", "  - {start: 2021-01-01}", "åäö \"", "confirmed:"]);
        let text = format!(" k{} {what}", self.comments.len());
        self.comments.push(text.clone());
        format!("#{text}")
    }

    /// Perhaps a comment line, perhaps a blank one.
    fn between(&mut self, indent: usize) {
        if self.random.once_in(5) {
            let comment = self.comment_text();
            let indent = if self.random.once_in(3) { self.random.below(12) } else { indent };
            self.line(indent, &comment);
        }
        if self.random.once_in(8) {
            self.lines.push(String::new());
        }
    }

    /// Perhaps a comment at the end of the last line.
    fn at_line_end(&mut self) {
        if self.random.once_in(5) {
            let blanks = " ".repeat(1 + self.random.below(3));
            let comment = self.comment_text();
            let last = self.lines.last_mut().unwrap();
            last.push_str(&blanks);
            last.push_str(&comment);
        } else if self.random.once_in(9) {
            self.lines.last_mut().unwrap().push_str("  ");
        }
    }

    fn plan(&mut self) -> Vec<&'static str> {
        self.between(0);
        if self.random.once_in(8) {
            self.line(0, "---");
        }
        for line in ["schema: 1", "title: \"Plan\"", "period: {start: 2019-01-01, end: 2023-12-31}"] {
            self.line(0, line);
            self.at_line_end();
            self.between(0);
        }
        self.line(0, "areas:");
        self.at_line_end();
        let mut ids = IDS.to_vec();
        let mut used = Vec::new();
        for area in 1..=2 {
            let outer = [0, 2, 4][self.random.below(3)];
            // All entries of one list stand equally far in.
            let outer = if area == 1 { outer } else { self.indent_of("- id: \"område") };
            let dash = if area == 1 { self.random.one(&["- ", "-   "]) } else { "- " };
            let inner = outer + dash.len();
            self.between(outer);
            self.line(outer, &format!("{dash}id: \"område{area}\""));
            self.line(inner, "title: Ett område");
            self.at_line_end();
            self.line(inner, "activities:");
            let list = inner + [0, 2, 3][self.random.below(3)];
            let dash = self.random.one(&["- ", "- ", "-   "]);
            for _ in 0..=self.random.below(2) {
                let id = ids.remove(self.random.below(ids.len()));
                used.push(id);
                self.between(list);
                if self.random.once_in(4) {
                    self.flow_activity(list, dash, id);
                } else {
                    self.block_activity(list, dash, id);
                }
            }
        }
        if self.random.once_in(5) {
            self.between(0);
            self.line(0, "slogan: time");
        }
        used
    }

    fn indent_of(&self, start: &str) -> usize {
        let start = start.trim_start_matches("- ");
        let line = self.lines.iter().find(|it| it.contains(start)).unwrap();
        line.len() - line.trim_start().len()
    }

    fn flow_activity(&mut self, indent: usize, dash: &str, id: &str) {
        let time = match self.random.below(6) {
            0 => "time: {text: \"2021\", periods: [{start: 2021-01-01, end: 2021-12-31}]}".to_owned(),
            1 => "time: {confirmed: {date: 2021-01-01}, text: \"2021\",}".to_owned(),
            2 => format!("\"time\":{{\"text\": {}}}", self.random.one(&["\"2021\"", "Q3 2021", "\"\""])),
            3 => "time: {}".to_owned(),
            _ => format!("time: {}", self.random.one(&["\"2021\"", "Q3 2021", "~", "'Q4, {2020}'", ""])),
        };
        let mut fields = [format!("id: \"{id}\""), "title: \"time: {x}\"".to_owned(), time];
        fields.rotate_left(self.random.below(3));
        if self.random.once_in(2) {
            let comma = self.random.one(&["", ","]);
            self.line(indent, &format!("{dash}{{{}{comma}}}", fields.join(", ")));
            return self.at_line_end();
        }
        self.line(indent, &format!("{dash}{{"));
        let last = fields.len() - 1;
        for (n, field) in fields.iter().enumerate() {
            let comma = if n < last || self.random.once_in(3) { "," } else { "" };
            self.line(indent + dash.len() + 2, &format!("{field}{comma}"));
            self.at_line_end();
        }
        let close = indent + dash.len() + self.random.below(2);
        self.line(close, "}");
    }

    fn block_activity(&mut self, indent: usize, dash: &str, id: &str) {
        let quoted = format!("{}{id}{}", self.random.one(&["\""]), "\"");
        let quoted = if self.random.once_in(3) { format!("'{id}'") } else { quoted };
        self.line(indent, &format!("{dash}id: {quoted}"));
        self.at_line_end();
        let inner = indent + dash.len();
        let step = 2 + self.random.below(3);
        let order = self.random.below(3);
        for n in 0..3 {
            self.between(inner);
            match (n + order) % 3 {
                0 => self.title(inner, step),
                1 => self.time(inner, step),
                _ if self.random.once_in(2) => self.follow_up(inner, step),
                _ => {}
            }
        }
    }

    fn title(&mut self, indent: usize, step: usize) {
        if self.random.once_in(3) {
            self.block_text(indent, "title", step);
        } else {
            let words = self.random.one(&WORDS);
            self.line(indent, &format!("title: {words}"));
            self.at_line_end();
        }
    }

    fn follow_up(&mut self, indent: usize, step: usize) {
        self.line(indent, "follow_up:");
        self.at_line_end();
        self.line(indent + step, "text: \"periods: x\"");
        self.line(indent + step, "duties:");
        let list = indent + step + [0, 2][self.random.below(2)];
        self.line(list, "- {what: x, continuous: true}");
        self.at_line_end();
    }

    /// A text on several lines of its own.
    fn block_text(&mut self, indent: usize, key: &str, step: usize) {
        let style = self.random.one(&["|", "|-", "|+", ">", ">-", ">+"]);
        self.is_delicate |= style.contains('+') && key != "title";
        self.line(indent, &format!("{key}: {style}"));
        self.at_line_end();
        for _ in 0..=self.random.below(3) {
            let text = self.random.one(&PROSE).trim_start();
            self.line(indent + step, text);
            if self.random.once_in(5) {
                self.lines.push(String::new());
            }
        }
    }

    /// A text over several lines, plain or between quotation marks.
    fn folded_text(&mut self, indent: usize, key: &str, step: usize) {
        let (open, close) = [("", ""), ("\"", "\""), ("'", "'")][self.random.below(3)];
        self.line(indent, &format!("{key}: {open}Q3"));
        let further = indent + 1 + self.random.below(step + 2);
        self.line(further, &format!("till Q4 2021{close}"));
        self.at_line_end();
    }

    fn words(&mut self, indent: usize, key: &str, step: usize) {
        match self.random.below(6) {
            0 => self.block_text(indent, key, step),
            1 => self.folded_text(indent, key, step),
            2 => {
                let words = self.random.one(&["", "~", "null"]);
                self.line(indent, format!("{key}: {words}").trim_end());
                self.at_line_end();
            }
            _ => {
                let words = self.random.one(&WORDS);
                self.line(indent, &format!("{key}: {words}"));
                self.at_line_end();
            }
        }
    }

    fn time(&mut self, indent: usize, step: usize) {
        match self.random.below(8) {
            0 => self.words(indent, "time", step),
            1 => {
                self.line(indent, "time:");
                self.at_line_end();
                let words = self.random.one(&WORDS);
                self.line(indent + step, words);
                self.at_line_end();
            }
            2 => {
                let inside =
                    self.random.one(&["text: \"2021\"", "text: \"2021\",", "", "periods: [], text: x", "text"]);
                self.line(indent, &format!("time: {{{inside}}}"));
                self.at_line_end();
            }
            3 => {
                self.line(indent, "time: {");
                self.line(indent + step, "text: \"2021\",");
                self.at_line_end();
                self.line(indent + step, "periods: [");
                self.line(indent + step + 2, "{start: 2021-01-01, role: part},");
                self.line(indent + step, "]");
                self.line(indent + 1, "}");
                self.at_line_end();
            }
            _ => {
                self.line(indent, "time:");
                self.at_line_end();
                self.fields(indent + step, step);
            }
        }
    }

    fn fields(&mut self, indent: usize, step: usize) {
        let settled_first = self.random.once_in(4);
        self.between(indent);
        if settled_first {
            self.settlement(indent);
        }
        self.words(indent, "text", step);
        self.between(indent);
        if self.random.once_in(8) {
            self.block_text(indent, "okänt", step);
        }
        if !settled_first && self.random.once_in(2) {
            self.settlement(indent);
        }
        self.between(indent);
    }

    fn settlement(&mut self, indent: usize) {
        let before = self.comments.len();
        match self.random.below(4) {
            0 => {
                self.line(indent, "periods:");
                self.at_line_end();
                let list = indent + [0, 2, 4][self.random.below(3)];
                let dash = self.random.one(&["- ", "-   "]);
                for day in 1..=1 + self.random.below(2) {
                    self.line(list, &format!("{dash}{{start: 2021-0{day}-01, end: 2021-0{day}-28, role: del}}"));
                    self.at_line_end();
                    self.between(list);
                }
            }
            1 => {
                self.line(indent, "periods: [{start: 2021-01-01, end: 2021-12-31}]");
                self.at_line_end();
            }
            2 => {
                self.line(indent, "periods:");
                self.line(indent + 2, "- start: 2021-01-01");
                self.line(indent + 4, "role: milestone");
                self.at_line_end();
            }
            _ => {
                let rule = self.random.one(&["FREQ=YEARLY;BYMONTH=4,11", "\"FREQ=YEARLY\"", "FREQ=YEARLY;BYMONTH=2"]);
                self.line(indent, &format!("rule: {rule}"));
                self.at_line_end();
                if rule.contains("BYMONTH") && self.random.once_in(2) {
                    self.line(indent, "from_month: 1");
                }
            }
        }
        match self.random.below(4) {
            0 => self.line(indent, "confirmed: {date: 2021-01-01, by: \"processledare: 1\"}"),
            1 => {
                self.line(indent, "confirmed:");
                self.line(indent + 2, "date: 2021-01-01");
                self.at_line_end();
            }
            _ => {}
        }
        self.is_delicate |= self.comments.len() > before;
    }
}
