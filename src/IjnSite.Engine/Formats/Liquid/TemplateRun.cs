using Fluid;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>One rendering of one page: which template is being written now, and where its faults go.</summary>
internal sealed class TemplateRun(TemplateSource outermost, TemplateSource? main, DiagnosticBag diagnostics)
{
    private const string Key = "ijn.run";
    private const int MaxDepth = 32;
    private readonly Stack<TemplateSource> _open = new([outermost]);

    public TemplateSource? Main => main;

    public TemplateSource Current => _open.Peek();

    public static TemplateRun Of(TemplateContext context) => (TemplateRun)context.AmbientValues[Key];

    public void Attach(TemplateContext context) => context.AmbientValues[Key] = this;

    /// <summary>False when partials render each other without end.</summary>
    public bool Enter(TemplateSource template)
    {
        if (_open.Count >= MaxDepth)
        {
            diagnostics.Add(LiquidDiagnostics.Failed.At(template.Start,
                $"The partial '{template.Name}' is rendered {MaxDepth} levels deep", "Look for partials that render each other in a circle."));
            return false;
        }

        _open.Push(template);
        return true;
    }

    public void Leave() => _open.Pop();

    public void ReportUnknown(string name, ILiquidObject asked)
    {
        if (asked.AddedIn is not { } file)
        {
            ReportUnknown(name, asked.MemberNames);
        }
        else if (asked.MemberNames.Any())
        {
            diagnostics.Add(LiquidDiagnostics.UnknownName.At(WhereIs(name), $"The template asks for '{name}', which is not in {file}",
                $"{NearestName.Hint(name, asked.MemberNames)}Add it to {file}, or correct the name here."));
        }
        else
        {
            // Every template asks it for something: one finding at the file instead of one for each.
            diagnostics.Add(LiquidDiagnostics.UnknownName.At(SourceSpan.StartOf(file), "The templates ask for names from this file, and it is missing or empty", "Add it to the theme; the theme's guide says what belongs into it."));
        }
    }

    public void ReportUnknown(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        diagnostics.Add(LiquidDiagnostics.UnknownName.At(WhereIs(name),
            $"The template asks for '{name}', which does not exist here",
            $"{NearestName.Hint(name, names)}{(names.Count is > 0 and <= 40 ? $"There is {string.Join(", ", names.Order(StringComparer.Ordinal))}." : "See theme/README.md for what templates may use.")}"));
    }

    /// <param name="input">What a filter was given; its place in the template is the place of the fault when the template names it.</param>
    public void ReportFailure(string what, string? input) =>
        diagnostics.Add(LiquidDiagnostics.Failed.At(
            (input is null ? null : _open.Select(t => t.FindText(input)).FirstOrDefault(w => w is not null)) ?? Current.Start,
            $"The template '{Current.Name}' cannot be rendered: {what}", "Correct the template."));

    private SourceSpan WhereIs(string name) => _open.Select(t => t.Find(name)).FirstOrDefault(w => w is not null) ?? Current.Start;
}
