using IjnSite.Engine.Diagnostics;

namespace IjnSite.Facets.Contacts;

public static class ContactDiagnostics
{
    public static readonly DiagnosticDescriptor NotForMedia = new("contact-purpose", Severity.Error,
        "An entry names somebody as its contact for journalists whose purposes do not include the media.");

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotForMedia];
}
