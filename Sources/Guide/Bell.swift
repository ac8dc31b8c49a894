/// A tone that says without words what happens now.
public enum Bell: String, Sendable, CaseIterable { case start, halfway, side, end, finish, tick }
