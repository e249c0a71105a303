using IjnSite.Engine.Diagnostics;

namespace IjnSite.Commands.Check.ExternalLinks;

/// <summary>An address on another host, and every place where the site names it.</summary>
/// <param name="Address">Without what stands behind its number sign: that is never sent.</param>
internal sealed record OutboundLink(Uri Address, IReadOnlyList<LinkPlace> Places)
{
    /// <summary>By which requests are kept apart in time.</summary>
    public string Host => Address.IdnHost;
}

/// <param name="IsText">A text links it, so that an archived copy is shown beside the link.</param>
internal sealed record LinkPlace(SourceSpan Where, bool IsText);
