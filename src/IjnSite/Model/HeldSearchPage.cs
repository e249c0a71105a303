using IjnSite.Engine.Documents;

namespace IjnSite.Model;

/// <summary>
/// The search page as it was made, with and without the script that asks the index. Which of the two is true is known when the index has been made from the finished pages, and
/// a page that asks an index that is not there would be worse than one that does not.
/// </summary>
public sealed class HeldSearchPage
{
    private volatile OutputDocument? _plain;
    private volatile OutputDocument? _withScript;

    /// <summary>Safe for use by several threads.</summary>
    public void Hold(OutputDocument page, bool hasIndex)
    {
        if (hasIndex) _withScript = page;
        else _plain = page;
    }

    /// <summary>Null when the site has no search page, or a fault kept it from being made.</summary>
    public OutputDocument? Of(bool hasIndex) => hasIndex ? _withScript : _plain;
}
