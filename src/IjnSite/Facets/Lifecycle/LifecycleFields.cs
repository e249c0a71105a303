using IjnSite.Engine.Schemas;

namespace IjnSite.Facets.Lifecycle;

/// <summary>The dates by which an entry appears, changes and goes.</summary>
public static class LifecycleFields
{
    public static readonly Field<PartialDate?> Published = Fields.Date("published", "The day from which the entry is on the site; it stands on the page and sorts the list.");
    public static readonly Field<PartialDate?> Updated = Fields.Date("updated", "The day of the last change of substance, shown on the page and told to feeds; leave it out for a corrected typing mistake.");
    public static readonly Field<PartialDate?> ValidUntil = Fields.Date("valid_until", "The last day on which the entry is shown; the first build after it leaves the entry out.", dayNeeded: true);
    public static readonly Field<PartialDate?> Verified = Fields.Date("verified", "The day on which somebody last made sure that the details are right; shown with them.", dayNeeded: true);

    public static readonly Field<PartialDate?> ChangeDate = Fields.Date("date", "The day of the change.").Needed();
    public static readonly Field<string> ChangeText = Fields.Text("text", "What was changed, in a sentence.").Needed();
    public static readonly Field<IReadOnlyList<object>> Changes = Fields.Objects("changes", "Corrections and changes of substance since it was published; shown at the end of the page.", ChangeDate, ChangeText);
}
