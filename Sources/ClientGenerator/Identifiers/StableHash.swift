extension String {
    /// A hash that is the same in every process and on every machine (Fowler, Noll and Vo, 1a, 64 bits).
    var stableHash: UInt64 {
        utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
