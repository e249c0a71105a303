using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Branding;

namespace IjnSite.Outputs.SocialCards;

/// <summary>A picture for each page that other sites show with a link to it (Open Graph), below <c>/social/</c>. A check announces them and draws none.</summary>
public sealed class SocialCardsOutput : SiteOutput
{
    public override string Name => SocialCard.Output;

    public override IEnumerable<UrlClaim> ThemeClaims(PipelineContext context, SiteParts parts) =>
        CardsIn(context, parts).Select(card => new UrlClaim(card.Url, "the pictures for sharing", SourceSpan.None));

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = [IndexDocument.Pipeline, Theme.Pipeline],
        PostProcess = [new PlanCards(parts), new DrawCards(parts), parts.Stage],
    };

    private static IEnumerable<SocialCard> CardsIn(PipelineContext context, SiteParts parts)
    {
        var theme = Theme.In(context);
        if (theme.Brand.Card is null) return [];
        return PagePlan.Of(IndexDocument.In(context), parts.Settings, theme).Pages()
            .Select(page => SocialCard.Of(page, theme.Brand, parts.Settings)).OfType<SocialCard>().DistinctBy(card => card.Url, StringComparer.Ordinal);
    }

    private sealed record CardDocument(SocialCard Card) : Document(SitePath.Root);

    private sealed class PlanCards(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. CardsIn(context, parts).Select(card => new CardDocument(card))];
    }

    private sealed class DrawCards(SiteParts parts) : DocumentModule
    {
        private readonly FileCache _cache = new(parts.Cache, SitePath.Parse("social"));
        private readonly Lock _gate = new();
        private CardPainter? _painter;
        private bool _isRefused;

        public override IEnumerable<Document> Execute(Document input, PipelineContext context)
        {
            var card = ((CardDocument)input).Card;
            var place = SitePath.Parse(card.Url[1..]);
            if (parts.IsCheck) return [new OutputDocument(SitePath.Root, place, ReadOnlyMemory<byte>.Empty)];
            if (_cache.Find(place.Name) is { } kept) return [new OutputDocument(SitePath.Root, place, kept)];
            if (Painter(context) is not { } painter) return [];
            var drawn = painter.Draw(card);
            _cache.Keep(place.Name, drawn);
            return [new OutputDocument(SitePath.Root, place, drawn)];
        }

        // Made for the first card that is in no cache: without one, the drawing library is never loaded.
        private CardPainter? Painter(PipelineContext context)
        {
            lock (_gate)
            {
                if (_painter is not null || _isRefused) return _painter;
                _painter = CardPainter.Of(Theme.In(context).Brand, context.Diagnostics);
                _isRefused = _painter is null;
                return _painter;
            }
        }
    }
}
