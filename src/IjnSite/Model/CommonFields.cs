using IjnSite.Engine.Schemas;

namespace IjnSite.Model;

/// <summary>The keys that every content type has, and those whose name and meaning are the same wherever they appear.</summary>
public static class CommonFields
{
    public static readonly Field<string> Id = Fields.Of("id", new SlugType(), "The stable name by which other entries refer to this one; absent, the file's name. Never change it.");
    public static readonly Field<string> Slug = Fields.Of("slug", new SlugType(), "The last part of the page's address; absent, the file's name.");
    public static readonly Field<bool> Draft = Fields.Boolean("draft", "Keeps the entry out of the site while it is true.");
    public static readonly Field<IReadOnlyList<object>> RedirectFrom = Fields.List("redirect_from", new SiteUrlType(), "Old addresses that lead here.");
    public static readonly Field<string> Language = Fields.Of("language", new LanguageType(), "The language of the entry; absent, the site's.");
    public static readonly Field<EntryReference?> TranslationOf = Fields.Reference("translation_of", "The id of the entry that this one translates.");

    public static readonly Field<PartialDate?> ReviewBy = Fields.Date("review_by", "The day by which somebody reads the entry again and makes sure that it still holds; 'ijn report' names it then. It changes nothing on the site.", dayNeeded: true);

    public static readonly Field<bool> ExitLink = Fields.Boolean("exit_link", "Shows the link \"Leave this site\" at the head of the page, for readers who may be watched; needs exit_link in site.yml.");
    public static readonly Field<bool> GlossaryLinks = Fields.Boolean("glossary_links", "Explains terms of the glossary that the text uses; on unless set to false.");

    public static readonly Field<IReadOnlyList<object>> Proposals = Fields.List("proposals", new TextType(),
        "Texts on the page that were written for the site and wait for the organization's approval, each named in a sentence; shown as a note, and counted at the end of a build.");

    public static readonly Field<string> Title = Fields.Text("title", "The title, as it stands at the head of the page.").Needed();
    public static readonly Field<string> Summary = Fields.Text("summary", "One or two sentences that say what a reader gets; shown in lists, feeds and search engines.");
    public static readonly Field<int?> Order = Fields.Integer("order", "Its place among its kind; smaller numbers come first.");
    public static readonly Field<EntryReference?> MediaContact = Fields.Reference("media_contact", "The contact for journalists; absent, the first media contact.", "contact");
    public static readonly Field<IReadOnlyList<object>> Pillars = Fields.References("pillars", "Strategic pillars that it belongs to.", "pillar");
    public static readonly Field<IReadOnlyList<object>> Goals = Fields.References("goals", "Strategic goals that it serves.", "goal");
    public static readonly Field<string> Plan = Fields.Of("plan", new SlugType(), "The id of the strategic plan that it is part of (see plans in site.yml).");

    public static readonly Field<EntryReference?> Parent = Fields.Reference("parent", "The section that this one is a part of.", "plan-section");

    /// <summary>The keys of every type, after the type's own.</summary>
    public static readonly IReadOnlyList<Field> All = [Id, Slug, Draft, RedirectFrom, Language, TranslationOf, ReviewBy, ExitLink, GlossaryLinks];
}
