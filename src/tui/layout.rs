//! Where things stand: pure arithmetic on the size of the screen, for drawing and for the mouse.

use ratatui::layout::Rect;

/// From this width on list and detail stand side by side.
pub const WIDE: u16 = 90;

/// The places of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Regions {
    /// Title, date, who, state of saving.
    pub header: Rect,
    /// What must be known before anything else; may have no rows.
    pub notices: Rect,
    /// The line under the header.
    pub top_rule: Rect,
    /// Everything between header and footer.
    pub body: Rect,
    /// The list.
    pub list: Rect,
    /// The line between list and detail.
    pub rule: Rect,
    /// The chosen activity.
    pub detail: Rect,
    /// Keys that work here, or a message.
    pub footer: Rect,
    /// List and detail stand side by side.
    pub wide: bool,
}

/// Divides the screen. The list keeps its rows longest, then the footer, then the rest. Where the panes do not stand
/// side by side, the detail may be `full`: it has the rows of the list too.
#[must_use]
pub fn regions(screen: Rect, notices: u16, full: bool) -> Regions {
    let mut rest = screen;
    let header = take_top(&mut rest, u16::from(screen.height >= 4));
    let notices = take_top(&mut rest, if screen.height >= 8 { notices } else { 0 });
    let footer = take_bottom(&mut rest, u16::from(screen.height >= 2));
    let top_rule = take_top(&mut rest, u16::from(screen.height >= 10));
    let wide = screen.width >= WIDE;
    let body = rest;
    let (list, rule, detail) = match (wide, full) {
        (true, _) => side_by_side(body),
        (false, true) => (Rect::default(), Rect::default(), airy(body)),
        (false, false) => stacked(body),
    };
    Regions { header, notices, top_rule, body, list, rule, detail, footer, wide }
}

fn side_by_side(body: Rect) -> (Rect, Rect, Rect) {
    let list = (body.width * 12 / 25).clamp(44, 96);
    let rule = Rect { x: body.x + list, width: 1, ..body };
    let x = rule.right() + 1;
    // One column of air on each side of the detail.
    let detail = Rect { x, width: body.right().saturating_sub(x + 1), ..body };
    (Rect { width: list, ..body }, rule, detail)
}

fn stacked(body: Rect) -> (Rect, Rect, Rect) {
    if body.height < 5 {
        return (body, Rect::default(), Rect::default());
    }
    let list = (body.height * 9 / 20).max(2);
    let rule = Rect { y: body.y + list, height: 1, ..body };
    let below = Rect { y: rule.bottom(), height: body.bottom().saturating_sub(rule.bottom()), ..body };
    (Rect { height: list, ..body }, rule, airy(below))
}

/// One column of air on each side where there is room.
fn airy(area: Rect) -> Rect {
    let air = u16::from(area.width > 20);
    Rect { x: area.x + air, width: area.width.saturating_sub(2 * air), ..area }
}

fn take_top(rest: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(rest.height);
    let taken = Rect { height: rows, ..*rest };
    *rest = Rect { y: rest.y + rows, height: rest.height - rows, ..*rest };
    taken
}

fn take_bottom(rest: &mut Rect, rows: u16) -> Rect {
    let rows = rows.min(rest.height);
    rest.height -= rows;
    Rect { y: rest.bottom(), height: rows, ..*rest }
}

/// A window in the middle of the screen, no larger than it.
#[must_use]
pub fn window(screen: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(screen.width);
    let height = height.min(screen.height);
    let x = screen.x + (screen.width - width) / 2;
    let y = screen.y + (screen.height - height) / 2;
    Rect { x, y, width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_stay_within_every_screen_and_never_overlap() {
        for width in 0..=130 {
            for height in 0..=50 {
                let screen = Rect::new(0, 0, width, height);
                let it = regions(screen, 2, false);
                let parts = [it.header, it.notices, it.top_rule, it.list, it.rule, it.detail, it.footer];
                for (n, part) in parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
                    assert_eq!(part.intersection(screen), *part, "{width}x{height} {n}");
                    for other in parts.iter().skip(n + 1) {
                        assert!(part.intersection(*other).is_empty(), "{width}x{height} {n}");
                    }
                }
                assert_eq!(it.list.is_empty(), screen.is_empty(), "{width}x{height}: the list is the last to go");
            }
        }
    }
}
