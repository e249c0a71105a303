using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace IjnSite.Engine.Formats.Liquid;

/// <summary>The border between our values and Fluid's.</summary>
internal static class LiquidValues
{
    public static FluidValue Wrap(object? value) => value switch
    {
        null => NilValue.Instance,
        FluidValue fluid => fluid,
        string text => new StringValue(text),
        bool flag => flag ? BooleanValue.True : BooleanValue.False,
        int number => NumberValue.Create(number),
        long number => NumberValue.Create(number),
        decimal number => NumberValue.Create(number),
        HtmlText html => new HtmlValue(html),
        ILiquidObject one => new ObjectView(one),
        IReadOnlyList<string> texts => new ArrayValue([.. texts.Select(t => (FluidValue)new StringValue(t))]),
        IEnumerable many => new ArrayValue([.. many.Cast<object?>().Select(Wrap)]),
        _ => throw new InvalidOperationException($"A view gave a template a {value.GetType().Name}, which templates do not know."),
    };

    public static object? Unwrap(FluidValue value) => value switch
    {
        NilValue => null,
        ObjectView view => view.Target,
        HtmlValue html => html.Html,
        StringValue text => text.ToStringValue(),
        BooleanValue flag => flag.ToBooleanValue(),
        NumberValue number => number.ToNumberValue(),
        ArrayValue many => many.Values.Select(Unwrap).ToList(),
        _ => value.ToStringValue(),
    };
}

internal sealed class HtmlValue(HtmlText html) : FluidValue
{
    public HtmlText Html => html;

    public override FluidValues Type => FluidValues.String;

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => html.ToString();

    public override object ToObjectValue() => html;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        html.WriteTo(writer);
        return default;
    }
}

internal sealed class ObjectView(ILiquidObject target) : FluidValue
{
    public ILiquidObject Target => target;

    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) => other is ObjectView view && ReferenceEquals(view.Target, target);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(target);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => target.ToString() ?? "";

    public override object ToObjectValue() => target;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context)
    {
        if (target.TryGetMember(name, out var value)) return new ValueTask<FluidValue>(LiquidValues.Wrap(value));
        TemplateRun.Of(context).ReportUnknown(name, target);
        return new ValueTask<FluidValue>(NilValue.Instance);
    }

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) => GetValueAsync(index.ToStringValue(), context);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ToStringValue());
        return default;
    }
}
