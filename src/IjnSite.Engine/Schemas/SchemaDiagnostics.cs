using IjnSite.Engine.Diagnostics;

namespace IjnSite.Engine.Schemas;

public static class SchemaDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = new("unknown-key", Severity.Error,
        "A key in the front matter, in a data file or in the settings is none that this kind of file has, most often because of a typing mistake.") { IsFixable = true };

    public static readonly DiagnosticDescriptor MissingKey = new("missing-key", Severity.Error,
        "A key that this kind of file must have is missing, or has no value.") { IsFixable = true };

    public static readonly DiagnosticDescriptor WrongValue = new("wrong-value", Severity.Error,
        "The value of a key is not of the kind that the key takes: a word where a number belongs, a list where one value belongs.") { IsFixable = true };

    public static readonly DiagnosticDescriptor BadDate = new("bad-date", Severity.Error,
        "A date is not written in the year-month-day form, or there is no such day.") { IsFixable = true };

    public static readonly DiagnosticDescriptor BadEmail = new("bad-email", Severity.Error,
        "An e-mail address is not one that mail could reach.");

    public static readonly DiagnosticDescriptor BadUrl = new("bad-url", Severity.Error,
        "A web address is not complete, or begins with something that a browser should not open.");

    public static readonly DiagnosticDescriptor UnknownChoice = new("unknown-choice", Severity.Error,
        "A key takes one of a few words, and another word was written.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [UnknownKey, MissingKey, WrongValue, BadDate, BadEmail, BadUrl, UnknownChoice];
}
