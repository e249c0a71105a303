namespace IjnSite.Outputs.Robots;

/// <summary>A program that gathers text to train AI, as its operator names it in robots.txt (RFC 9309, product token).</summary>
/// <param name="Token">What a rule names. Some are no program of their own, but say what may become of what the operator's search engine reads.</param>
/// <param name="Operator">Who runs it.</param>
/// <param name="Source">Where the operator says so; the last one says nothing in public.</param>
public sealed record TrainingCrawler(string Token, string Operator, string Source)
{
    // Not here, because they serve search or a person's question: OAI-SearchBot, ChatGPT-User, Claude-SearchBot, Claude-User, PerplexityBot, Perplexity-User, Applebot, DuckAssistBot.
    public static readonly IReadOnlyList<TrainingCrawler> All =
    [
        new("GPTBot", "OpenAI", "https://platform.openai.com/docs/bots"),
        new("ClaudeBot", "Anthropic", "https://support.anthropic.com/en/articles/8896518"),
        new("Google-Extended", "Google", "https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers"),
        new("Applebot-Extended", "Apple", "https://support.apple.com/en-us/119829"),
        new("CCBot", "Common Crawl", "https://commoncrawl.org/ccbot"),
        new("meta-externalagent", "Meta", "https://developers.facebook.com/docs/sharing/webmasters/web-crawlers"),
        new("Amazonbot", "Amazon", "https://developer.amazon.com/amazonbot"),
        new("AI2Bot", "Allen Institute for AI", "https://allenai.org/crawler"),
        new("Bytespider", "ByteDance", ""),
    ];
}
