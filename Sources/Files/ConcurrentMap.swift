import Dispatch

/// Applies a function to every element, on all cores; the results have the order of the elements.
package func concurrentMap<Element: Sendable, Result>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
    Array(unsafeUninitializedCapacity: elements.count) { slots, count in
        // Each iteration writes one slot, which no other iteration touches.
        nonisolated(unsafe) let slots = slots
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            slots.initializeElement(at: index, to: transform(elements[index]))
        }
        count = elements.count
    }
}
