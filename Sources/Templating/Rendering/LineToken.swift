/// A point of a printed line where the layout may do something.
struct LineToken {
    enum Kind {
        case groupStart(GroupStyle)
        case groupEnd
        /// Between two elements of a group: the line has a comma and a space here.
        case separator
        case softBreak
        /// An end of a line that a value has; it breaks the groups around it.
        case newline
    }

    var kind: Kind
    /// Where it stands, in bytes from the line's start.
    var offset: Int
    /// Where the layout writes down whether the group was broken.
    var register: Int?
}
