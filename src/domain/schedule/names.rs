//! Whether the duties of one activity can be told apart by the names of their occurrences.

use std::collections::HashMap;

use super::{Days, Duty, OccurrenceKey, Schedule, numbered};
use crate::domain::duty::{NameForm, When};
use crate::domain::recurrence::{Frequency, Recurrence};

/// A duty some of whose occurrences would bear the name of another's: what is reported of one would settle both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The number of the duty.
    pub duty: u16,
    /// The number of the one before it that has the name.
    pub before: u16,
    /// The name.
    pub name: OccurrenceKey,
}

/// The names that are taken, each with the number of its duty.
#[derive(Default)]
struct Taken {
    names: HashMap<OccurrenceKey, u16>,
    /// The first name of each form that is taken.
    forms: HashMap<NameForm, (u16, OccurrenceKey)>,
    /// The forms that a duty counted from completion may give any name of.
    rolling: HashMap<NameForm, u16>,
}

impl Schedule {
    /// The duties that cannot be told apart from one before them. Of two the first counts; what is counted from
    /// completion may come to any month (of a weekly or daily rule to any day), so it takes all their names.
    #[must_use]
    pub fn clashes(&self, duties: &[Duty], period: Days) -> Vec<Clash> {
        let mut taken = Taken::default();
        let mut found = Vec::new();
        for (n, duty) in numbered(duties) {
            let clash = match &duty.when {
                When::Recurring { rule, from, .. } if duty.rolls() => {
                    taken.take_form(n, rule, self.from(*from, period))
                }
                _ => taken.take(n, self.of_duty(duty, period).into_iter().map(|(name, _)| name).collect()),
            };
            found.extend(clash.map(|(before, name)| Clash { duty: n, before, name }));
        }
        found
    }
}

impl Taken {
    /// Takes the names of a duty, unless one of them is taken.
    fn take(&mut self, n: u16, names: Vec<OccurrenceKey>) -> Option<(u16, OccurrenceKey)> {
        let holder = |name: &OccurrenceKey| {
            self.names.get(name).or_else(|| self.rolling.get(&name.form())).map(|it| (*it, name.clone()))
        };
        let clash = names.iter().find_map(holder);
        if clash.is_none() {
            for name in names {
                self.forms.entry(name.form()).or_insert_with(|| (n, name.clone()));
                self.names.insert(name, n);
            }
        }
        clash
    }

    /// Takes every name of a form.
    fn take_form(&mut self, n: u16, rule: &Recurrence, within: Days) -> Option<(u16, OccurrenceKey)> {
        let form = match rule.frequency {
            Frequency::Yearly | Frequency::Monthly => NameForm::Month,
            Frequency::Weekly | Frequency::Daily => NameForm::Day,
        };
        let first =
            || super::rolling::chain(rule, within, None, &[], |_| None).into_iter().next().map(|(name, _)| name);
        let clash = match (self.forms.get(&form), self.rolling.get(&form)) {
            (Some((before, name)), _) => Some((*before, name.clone())),
            (None, Some(before)) => first().map(|name| (*before, name)),
            (None, None) => None,
        };
        if clash.is_none() {
            self.rolling.insert(form, n);
        }
        clash
    }
}
