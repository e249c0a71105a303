using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Consent;

/// <summary>Whose work a file is, and on what terms it is shown.</summary>
public static class CreditFields
{
    public static readonly Field<string> Credit = Fields.Text("credit", "Who made it, as the person wants to be named; shown with it.", 200);
    public static readonly Field<string> License = Fields.Text("license", "The terms on which others may use it, such as CC BY 4.0; shown with the credit.", 200);
}
