using IjnSite.Engine.Schemas;
using IjnSite.Facets.Contacts;
using IjnSite.Model;

namespace IjnSite.ContentTypes.People;

/// <summary>A person who is named on a page and has none.</summary>
public sealed class PersonType() : ContentType(
    ContactFields.Name, InGroup,
    Role, Fields.Text("organization", "The person's organization.", 200), CommonFields.Order)
{
    public override string Name => "person";

    public override string Folder => "people";

    public override string Meaning => "A person whom a page names and thanks; there is no page for the person alone.";

    public static readonly Field<string> Role = Fields.Text("role", "What the person did or does.", 200);
    public static readonly Field<string> InGroup =
        Fields.Choice("group", "The list in which the person is named.", "advisory-board", "staff", "funders", "allies", "experts", "design").Needed();

    public override FactLine? FactOf(Entry entry, StringLookup strings) =>
        entry.Get(InGroup) == "advisory-board" ? new FactLine("advisory_board", entry.Title, entry.Get(Role)) : null;

    public override Shortcode Shortcode { get; } = new("people", "shortcode-people", "people", InGroup);

    public override string StructuredDataType => "Person";

    protected override Engine.Schemas.Field<string> TitleField => ContactFields.Name;
}
