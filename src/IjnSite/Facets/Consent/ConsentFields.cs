using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Consent;

/// <summary>That the person whom a story or a picture shows agreed to it. The evidence stays outside the repository.</summary>
public static class ConsentFields
{
    public static readonly Field<string> Consent = Fields.Text("consent", "The number of the written consent, which is kept elsewhere; never shown. Never a person's name.", 100);
}
