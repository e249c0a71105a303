// The stops since the last question.
() => window.__walk.reached.splice(0)
