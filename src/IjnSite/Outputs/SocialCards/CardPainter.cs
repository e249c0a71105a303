using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Views;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.SocialCards;

/// <summary>Draws a card as a poster: the title as large as it fits on a flat ground, cut below by a wedge that rises as the letters of the wordmark do. Safe for use by several threads.</summary>
internal sealed class CardPainter
{
    private const float Margin = 72;
    private const float WedgeLeft = 604;

    // The tops of the wordmark's letters rise by 14 over 120.
    private const float Rise = 14f / 120;

    // Air between the lowest letters and the wedge.
    private const float Air = 20;

    private readonly CanvasFont _font;
    private readonly Wordmark? _mark;

    private CardPainter(CanvasFont font, Wordmark? mark) => (_font, _mark) = (font, mark);

    /// <returns>Null, with a finding, when the theme's font cannot be drawn with.</returns>
    public static CardPainter? Of(Brand brand, DiagnosticBag diagnostics)
    {
        var tokens = brand.Card!;
        if (CanvasFont.Open(tokens.Font) is { } font) return new CardPainter(font, brand.Wordmark);
        diagnostics.Add(BrandDiagnostics.NoFont(tokens.FontFile, tokens.FontWhere));
        return null;
    }

    /// <returns>A PNG. A title that does not fit at the smallest size ends in an ellipsis: the page's own words, beside the picture, hold it whole.</returns>
    public byte[] Draw(SocialCard card)
    {
        var colors = card.Colors;
        using var canvas = new Canvas(SocialCard.Width, SocialCard.Height);
        canvas.Fill(colors.Ground.ToString());
        canvas.Polygon(colors.Wedge.ToString(), (0, WedgeLeft), (SocialCard.Width, WedgeLeft - (Rise * SocialCard.Width)), (SocialCard.Width, SocialCard.Height), (0, SocialCard.Height));
        Stroke(canvas, colors.Ground, Margin + 24, WedgeLeft - 40, SocialCard.Height);
        var top = Section(canvas, card);
        var box = new CanvasBox(SocialCard.Width - (2 * Margin), WedgeLeft - (Rise * Margin) - Air - top, Rise);
        CanvasText.Fit(Drawable(card.Title, card.Site), new CanvasTextStyle(_font, Largest: 300, Smallest: 52, LineHeight: .95f, Tracking: -.012f), box)
            .Draw(canvas, colors.Ink.ToString(), Margin, top);
        Signature(canvas, card);
        return canvas.ToPng();
    }

    // Boxes in place of letters would say less than the site's name does.
    private string Drawable(string text, string instead) => _font.FirstMissing(text) is null ? text : instead;

    /// <returns>The top of the title.</returns>
    private float Section(Canvas canvas, SocialCard card)
    {
        if (card.Section is not { } section || _font.FirstMissing(section) is not null) return Margin;
        const float indent = 54;
        var line = CanvasText.Fit(section, new CanvasTextStyle(_font, Largest: 44, Smallest: 34, LineHeight: 1), new CanvasBox(SocialCard.Width - (2 * Margin) - indent, 44));
        Stroke(canvas, card.Colors.Ink, Margin + 17, Margin - 4, Margin + line.Height + 4);
        line.Draw(canvas, card.Colors.Ink.ToString(), Margin + indent, Margin);
        return Margin + 80;
    }

    // The wordmark and the name, as in the head of every page, where the wedge is deepest.
    private void Signature(Canvas canvas, SocialCard card)
    {
        const float height = 74;
        const float bottom = SocialCard.Height - 42;
        const float gap = 20;
        // What the title says in large letters is not said again in small ones.
        var name = CanvasText.Fit(card.Title == card.Site && _mark is not null ? "" : card.Site, new CanvasTextStyle(_font, Largest: 28, Smallest: 18, LineHeight: .98f), new CanvasBox(150, height + 8));
        var x = SocialCard.Width - Margin - name.Width + (name.Lines.Count == 0 ? gap : 0);
        name.Draw(canvas, card.Colors.WedgeInk.ToString(), x, bottom - name.Height);
        if (_mark is null) return;
        var scale = height / (float)_mark.Height;
        canvas.Path(card.Colors.Mark.ToString(), _mark.Path, x - gap - ((float)_mark.Width * scale), bottom - height, scale, scale);
    }

    // The stroke that cuts the lines of the site.
    private static void Stroke(Canvas canvas, Rgb color, float right, float top, float bottom)
    {
        const float thickness = 19;
        var lean = (bottom - top) * .48f;
        canvas.Polygon(color.ToString(), (right, top), (right + thickness, top), (right + thickness - lean, bottom), (right - lean, bottom));
    }
}
