using IjnSite.Engine.Diagnostics;

namespace IjnSite.Views.Bodies;

public static class ShownPictureDiagnostics
{
    public static readonly DiagnosticDescriptor Missing = new("picture-missing", Severity.Error,
        "A text shows a picture that is not there, or something that is no picture.");

    public static readonly DiagnosticDescriptor HeldBack = new("picture-held-back", Severity.Warning,
        "A text shows a picture that is not on the site for the date of the build, most often because the consent to it has ended; nothing stands in its place.");

    public static readonly DiagnosticDescriptor WithoutCredit = new("picture-without-credit", Severity.Warning,
        "A picture stands in the middle of words, in a link or in a table, where there is no room for the name of the person who made it.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [Missing, HeldBack, WithoutCredit];
}
