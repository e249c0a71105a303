using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>
/// All templates of a theme, parsed once; safe for use by several threads. Names and members that do not exist are errors with the template's line,
/// text is HTML-encoded unless it is <see cref="HtmlText"/>.
/// </summary>
public sealed class LiquidTemplates
{
    // Letters of all scripts stay readable and short; what HTML could read as markup is encoded.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly Dictionary<string, (TemplateSource Source, IFluidTemplate Template)> _layouts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TemplateSource Source, IFluidTemplate Template)> _partials = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly LiquidParser _parser;
    private readonly TemplateOptions _options;

    public LiquidTemplates(
        IReadOnlyDictionary<string, SourceText> layouts, IReadOnlyDictionary<string, SourceText> partials, IReadOnlyList<LiquidFilter> filters, DiagnosticBag diagnostics)
    {
        _parser = new LiquidParser(this);
        _options = new TemplateOptions { CultureInfo = System.Globalization.CultureInfo.InvariantCulture, MaxSteps = 0 };
        // Dates reach templates as objects that know their language; a filter that formats by the machine's culture would bring it into the output.
        _options.Filters.Remove("date");
        _options.Filters.Remove("raw");
        foreach (var filter in filters) _options.Filters.AddFilter(filter.Name, Adapt(filter));
        Parse("layouts", layouts, _layouts, diagnostics);
        Parse("partials", partials, _partials, diagnostics);
        var sources = _layouts.Values.Concat(_partials.Values).Select(t => t.Source).ToList();
        foreach (var source in sources) Check(source, partials, diagnostics);
    }

    /// <summary>There is no template at all.</summary>
    public bool IsEmpty => _layouts.Count == 0 && _partials.Count == 0 && _broken.Count == 0;

    /// <summary>The theme has the layout; one that cannot be parsed counts, since its finding is the one to read.</summary>
    public bool HasLayout(string name) => _layouts.ContainsKey(name) || _broken.Contains("layouts/" + name);

    public bool HasPartial(string name) => _partials.ContainsKey(name) || _broken.Contains("partials/" + name);

    /// <summary>Renders a layout; <paramref name="main"/> is the layout that <c>{% main %}</c> in it stands for.</summary>
    public void RenderLayout(string layout, string? main, IReadOnlyDictionary<string, object?> globals, TextWriter writer, DiagnosticBag diagnostics)
    {
        if (!_layouts.TryGetValue(layout, out var found)) return;
        Render(found.Source, found.Template, main is not null && _layouts.TryGetValue(main, out var inner) ? inner.Source : null, globals, writer, diagnostics);
    }

    public void RenderPartial(string partial, IReadOnlyDictionary<string, object?> globals, TextWriter writer, DiagnosticBag diagnostics)
    {
        if (!_partials.TryGetValue(partial, out var found)) return;
        Render(found.Source, found.Template, null, globals, writer, diagnostics);
    }

    internal ValueTask<Completion> RenderMainAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = TemplateRun.Of(context);
        if (run.Main is null || !_layouts.TryGetValue(run.Main.Name, out var main) || !run.Enter(main.Source)) return Statement.Normal();
        main.Template.RenderAsync(writer, encoder, context).AsTask().GetAwaiter().GetResult();
        run.Leave();
        return Statement.Normal();
    }

    internal async ValueTask<Completion> RenderPartialAsync(
        string name, IReadOnlyList<FilterArgument> arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = TemplateRun.Of(context);
        if (!_partials.TryGetValue(name, out var partial) || !run.Enter(partial.Source)) return Completion.Normal;
        var values = new (string Name, FluidValue Value)[arguments.Count];
        for (var i = 0; i < values.Length; i++) values[i] = (arguments[i].Name, await arguments[i].Expression.EvaluateAsync(context));
        context.EnterChildScope();
        foreach (var (key, value) in values) context.SetValue(key, value);
        await partial.Template.RenderAsync(writer, encoder, context);
        context.ReleaseScope();
        run.Leave();
        return Completion.Normal;
    }

    private void Render(
        TemplateSource source, IFluidTemplate template, TemplateSource? main, IReadOnlyDictionary<string, object?> globals, TextWriter writer, DiagnosticBag diagnostics)
    {
        var context = new TemplateContext(_options);
        var run = new TemplateRun(source, main, diagnostics);
        run.Attach(context);
        context.Undefined = name =>
        {
            run.ReportUnknown(name, globals.Keys);
            return new ValueTask<FluidValue>(NilValue.Instance);
        };
        foreach (var (name, value) in globals) context.SetValue(name, LiquidValues.Wrap(value));
        try
        {
            var rendering = template.RenderAsync(writer, Encoder, context);
            if (!rendering.IsCompletedSuccessfully) rendering.AsTask().GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidCastException or FormatException)
        {
            run.ReportFailure(fault.Message, (fault as FilterInputException)?.Input);
        }
    }

    private void Parse(
        string kind, IReadOnlyDictionary<string, SourceText> texts, Dictionary<string, (TemplateSource, IFluidTemplate)> into, DiagnosticBag diagnostics)
    {
        foreach (var (name, text) in texts)
        {
            var source = new TemplateSource(name, text);
            if (_parser.TryParse(text.Text, out var template, out var error)) into[name] = (source, template);
            else
            {
                _broken.Add($"{kind}/{name}");
                diagnostics.Add(ParseFault.Of(source, error));
            }
        }
    }

    private void Check(TemplateSource source, IReadOnlyDictionary<string, SourceText> partials, DiagnosticBag diagnostics)
    {
        foreach (var (name, where) in source.Filters())
        {
            if (_options.Filters.TryGetValue(name, out _)) continue;
            diagnostics.Add(LiquidDiagnostics.UnknownFilter.At(where, $"There is no filter '{name}'",
                $"{NearestName.Hint(name, _options.Filters.Select(f => f.Key))}See theme/README.md for the filters."));
        }

        foreach (var (name, where) in source.Partials())
        {
            if (partials.ContainsKey(name)) continue;
            diagnostics.Add(LiquidDiagnostics.UnknownPartial.At(where, $"There is no partial '{name}'",
                $"{NearestName.Hint(name, partials.Keys)}Put it into theme/partials/{name}.liquid, or correct the name."));
        }
    }

    private static FilterDelegate Adapt(LiquidFilter filter) => (input, arguments, _) =>
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        var position = 0;
        for (var i = 0; i < arguments.Count - arguments.Names.Count(); i++) named[(position++).ToString(System.Globalization.CultureInfo.InvariantCulture)] = LiquidValues.Unwrap(arguments.At(i));
        foreach (var name in arguments.Names) named[name] = LiquidValues.Unwrap(arguments[name]);
        return new ValueTask<FluidValue>(LiquidValues.Wrap(filter.Apply(LiquidValues.Unwrap(input), named)));
    };
}
