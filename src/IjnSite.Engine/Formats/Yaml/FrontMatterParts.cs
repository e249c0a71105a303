namespace IjnSite.Engine.Formats.Yaml;

/// <summary>Where the parts of a text file lie, as UTF-16 offsets into its decoded text.</summary>
/// <param name="YamlStart">The first character after the opening fence's line; 0 without front matter.</param>
/// <param name="YamlLength">Up to the closing fence; 0 when there is no front matter or nothing in it.</param>
/// <param name="BodyStart">The first character after the closing fence's line; 0 without front matter.</param>
public readonly record struct FrontMatterParts(int YamlStart, int YamlLength, int BodyStart)
{
    public bool HasFrontMatter => BodyStart > 0;
}
