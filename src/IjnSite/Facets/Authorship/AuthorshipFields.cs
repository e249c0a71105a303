using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Authorship;

public static class AuthorshipFields
{
    /// <summary>Names of persons; absent means that the organization is the author.</summary>
    public static readonly Field<IReadOnlyList<object>> Authors = Fields.List("authors", new TextType(200), "The names of the authors, shown below the title, in feeds and in citations; leave it out when the organization is the author. A name whose family name is not its last word is written García Márquez, Gabriel; an organization that is no member, in quotes and braces: \"{United We Dream}\".");
}
