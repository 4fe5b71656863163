import RegularExpressions

/// The steps that an overlay's actions may take to find their nodes.
struct OverlaySteps {
    /// For one action.
    let limit: Int
    /// For all, so that an overlay of many actions ends as well.
    var total: Int { 50 * limit }
    /// By the actions so far.
    var spent = 0

    /// For the next action.
    var budget: StepBudget { StepBudget(limit: min(limit, total - spent)) }

    /// What an action exceeds that needs more than its budget.
    var excess: String {
        total - spent < limit
            ? "takes more than what is left of the \(total) steps of all actions" : "takes more than \(limit) steps"
    }
}
