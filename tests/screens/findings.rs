//! What people have stumbled on.
