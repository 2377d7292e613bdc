//! Documents and data for others: bytes from values. A kind is built once as a [`document::Document`]; writers know no kinds.

pub mod agenda;
pub mod document;
pub mod due;
pub mod json;
pub mod lists;
pub mod markdown;
pub mod plan;
pub mod reading;
pub mod text;
pub mod year;
