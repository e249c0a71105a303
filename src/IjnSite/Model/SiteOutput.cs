using IjnSite.Engine.Pipelines;

namespace IjnSite.Model;

/// <summary>
/// One format in which the site is published. A folder of its own, one line in the site's definition, and one switch in the settings (<c>outputs: name: false</c>).
/// It never names a content type: it asks types and entries for their flags.
/// </summary>
public abstract class SiteOutput
{
    /// <summary>The pipeline's name and the settings' switch.</summary>
    public abstract string Name { get; }

    /// <summary>The URLs that others may link to or must not take, known from the index alone.</summary>
    public virtual IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) => [];

    /// <summary>The same for files whose names the theme decides too: they hold a hash of what a token or a style sheet says. The context has the index and the theme.</summary>
    public virtual IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts) => [];

    public abstract Pipeline Recipe(SiteParts parts);
}
