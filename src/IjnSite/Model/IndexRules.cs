using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>What the facets say of an entry, for the index that must not know them.</summary>
/// <param name="StatusOf">Whether the entry is in the site for the date of the build.</param>
/// <param name="TopicsOf">The terms that it carries.</param>
/// <param name="CheckDates">Reports dates that contradict each other.</param>
/// <param name="CheckReferences">Reports references to entries of the right type that do not fit.</param>
/// <param name="NamesInText">What the entry's text links to, shows and places, by the names that <see cref="EmbargoedAssets"/> knows; costs a reading of the file.</param>
/// <param name="InsteadOf">The name of what is shown in the place of an entry that is not on the site; null when nothing is.</param>
public sealed record IndexRules(
    Func<Entry, HeldBack> StatusOf, Func<Entry, IEnumerable<string>> TopicsOf, Action<Entry, DiagnosticBag> CheckDates,
    Action<Entry, SiteIndex, DiagnosticBag> CheckReferences, Func<Entry, IEnumerable<string>> NamesInText,
    Func<Entry, EntryReference, SiteIndex, string?> InsteadOf);
