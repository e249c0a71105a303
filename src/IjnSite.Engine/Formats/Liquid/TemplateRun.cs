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

    public void ReportUnknown(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var where = _open.Select(t => t.Find(name)).FirstOrDefault(w => w is not null) ?? Current.Start;
        diagnostics.Add(LiquidDiagnostics.UnknownName.At(where,
            $"The template asks for '{name}', which does not exist here",
            $"{NearestName.Hint(name, names)}{(names.Count is > 0 and <= 40 ? $"There is {string.Join(", ", names.Order(StringComparer.Ordinal))}." : "See theme/README.md for what templates may use.")}"));
    }

    public void ReportFailure(string what) =>
        diagnostics.Add(LiquidDiagnostics.Failed.At(Current.Start, $"The template '{Current.Name}' cannot be rendered: {what}", "Correct the template."));
}
