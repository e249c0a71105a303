namespace IjnSite.Engine.Formats.Liquid;

/// <summary>Something whose members a template may read: an allow-list by construction, since nothing is found by reflection.</summary>
public interface ILiquidObject
{
    /// <summary>
    /// False when there is no member of this name, which is an error of the template. A member without a value is there, with null.
    /// Values may be text, numbers, booleans, other objects of this kind, lists of these, or <see cref="HtmlText"/>.
    /// </summary>
    bool TryGetMember(string name, out object? value);

    /// <summary>The known names, for "did you mean".</summary>
    IEnumerable<string> MemberNames { get; }

    /// <summary>The file of the theme to which a missing member is added; null when nobody can add one.</summary>
    string? AddedIn => null;
}
