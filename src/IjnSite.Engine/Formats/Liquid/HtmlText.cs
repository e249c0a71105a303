namespace IjnSite.Engine.Formats.Liquid;

/// <summary>HTML that is finished: a template writes it as it is, where all other text is encoded. Written straight to the page, never held as a string.</summary>
public sealed class HtmlText(Action<TextWriter> write)
{
    public HtmlText(string html) : this(writer => writer.Write(html))
    {
    }

    public void WriteTo(TextWriter writer) => write(writer);

    public override string ToString()
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
