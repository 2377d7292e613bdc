//! The neutral document that every writer consumes: headings, facts, tables, lists.

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Title, also for the file's metadata.
    pub title: String,
    /// Language code of its own words.
    pub language: &'static str,
    /// What it holds, in order.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading; level 1 is the document's own.
    Heading {
        /// From 1.
        level: u8,
        /// Words.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// Labels and values.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A list of points.
    List(Vec<String>),
    /// Lines as they stand, such as an excerpt of a file.
    Verbatim(Vec<String>),
}

/// A table with a header row. Rows may stand under headings of their own and carry details.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Column headings.
    pub columns: Vec<Column>,
    /// Rows in order.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// How it takes its place.
    pub width: Width,
}

/// How a column takes its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As wide as its longest cell, numbers to the right.
    Number,
    /// As wide as its longest cell.
    Narrow,
    /// What is left, on as many lines as it needs.
    Wide,
    /// What is left, on one line; a terminal cuts what does not fit.
    Line,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A heading over the rows that follow.
    Section(String),
    /// Cells, and lines that explain the row.
    Cells {
        /// One text per column.
        cells: Vec<String>,
        /// Lines that belong to the row: a label, which may be empty, and a text.
        details: Vec<(String, String)>,
    },
}

impl Document {
    /// An empty document.
    #[must_use]
    pub fn new(title: String, language: &'static str) -> Self {
        Self { title, language, blocks: Vec::new() }
    }

    /// Adds a heading.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level, text: text.into() });
    }

    /// Adds a paragraph, unless it is empty.
    pub fn paragraph(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds labels and values; those without a value are left out.
    pub fn facts(&mut self, facts: Vec<(String, String)>) {
        let given: Vec<_> = facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        if !given.is_empty() {
            self.blocks.push(Block::Facts(given));
        }
    }

    /// Adds a list, unless it is empty.
    pub fn list(&mut self, points: Vec<String>) {
        if !points.is_empty() {
            self.blocks.push(Block::List(points));
        }
    }

    /// Adds lines as they stand, unless there are none.
    pub fn verbatim(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Verbatim(lines));
        }
    }

    /// Adds a table, unless it has no rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }
}
