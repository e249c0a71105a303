using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>The keys that every content type has, and those whose name and meaning are the same wherever they appear.</summary>
public static class CommonFields
{
    public static readonly Field<string> Id = Fields.Of("id", new SlugType(), "The stable name by which other entries and the API refer to this one; absent, the file's name without its ending. Never change it.");
    public static readonly Field<string> Slug = Fields.Of("slug", new SlugType(), "The last part of the page's address; absent, the file's name without its ending. Once published, change it only together with redirect_from.");
    public static readonly Field<bool> Draft = Fields.Boolean("draft", "Keeps the entry off the site while it is true; delete the line to publish.");
    public static readonly Field<PartialDate?> EmbargoUntil = Fields.Date("embargo_until", "The entry is in no output before this day, nor are the pictures, files and charts that it alone uses; with a time, before the day after it, for the site is built for whole days.", dayNeeded: true);
    public static readonly Field<IReadOnlyList<object>> RedirectFrom = Fields.List("redirect_from", new SiteUrlType(), "Addresses on this site at which the page was found before; whoever follows one of them gets here.");
    public static readonly Field<string> Language = Fields.Of("language", new LanguageType(), "The language of the entry, as a code; absent, the language of the site.");
    public static readonly Field<EntryReference?> TranslationOf = Fields.Reference("translation_of", "The id of the entry in the site's language that this one translates.");

    public static readonly Field<PartialDate?> ReviewBy = Fields.Date("review_by", "The day by which somebody reads the entry again and makes sure that it still holds; 'ijn report' names it then. It changes nothing on the pages; in the API the status of the entry follows from it.", dayNeeded: true);

    public static readonly Field<bool> ExitLink = Fields.Boolean("exit_link", "Shows the link \"Leave this site\" at the head of the page, for readers who may be watched; needs exit_link in site.yml.");
    public static readonly Field<bool> GlossaryLinks = Fields.Boolean("glossary_links", "Explains terms of the glossary that the text uses; on unless set to false.");

    public static readonly Field<IReadOnlyList<object>> Proposals = Fields.List("proposals", new TextType(),
        "Texts on the page that were written for the site and wait for the organization's approval, each named in a sentence; shown as a note, and counted at the end of a build.");

    public static readonly Field<string> Title = Fields.Text("title", "The title, as it stands at the head of the page, in lists, in feeds and in search engines.").Needed();
    public static readonly Field<string> Summary = Fields.Text("summary", "One or two sentences that say what a reader gets; shown below the title, in lists, in feeds, in search engines and where the page is shared.");
    public static readonly Field<int?> Order = Fields.Integer("order", "Its place among its kind, as a number; smaller ones come first. Numbers in tens leave room for what comes between later.");
    public static readonly Field<EntryReference?> MediaContact = Fields.Reference("media_contact", "The contact for journalists, shown under \"For media\"; absent, the first media contact.", "contact");
    public static readonly Field<IReadOnlyList<object>> Pillars = Fields.References("pillars", "The strategic pillars that it belongs to; shown on the page, and each of them lists it.", "pillar");
    public static readonly Field<IReadOnlyList<object>> Goals = Fields.References("goals", "The strategic goals that it serves; shown on the page, and each of them lists it.", "goal");
    public static readonly Field<string> Plan = Fields.Of("plan", new SlugType(), "The id of the strategic plan that it is part of (see plans in site.yml).");

    public static readonly Field<EntryReference?> Parent = Fields.Reference("parent", "The section that this one is a part of; its address then begins with that section's.", "plan-section");

    /// <summary>The keys of every type, after the type's own.</summary>
    public static readonly IReadOnlyList<Field> All = [Id, Slug, Draft, EmbargoUntil, RedirectFrom, Language, TranslationOf, ReviewBy, ExitLink, GlossaryLinks];
}
