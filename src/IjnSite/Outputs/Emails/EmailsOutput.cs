using IjnSite.Engine.Diagnostics;
using IjnSite.Engine.Documents;
using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Liquid;
using IjnSite.Engine.Pipelines;
using IjnSite.Model;
using IjnSite.Views;
using IjnSite.Views.Bodies;

namespace IjnSite.Outputs.Emails;

/// <summary>Entries as e-mails: HTML and text to paste into the system that sends them, and a message that a mail program opens as a draft.</summary>
public sealed class EmailsOutput : SiteOutput
{
    public override string Name => MailFiles.Output;

    public override IEnumerable<UrlClaim> Claims(SiteIndex index, SiteParts parts) =>
        from entry in Mailed(index)
        from name in new[] { MailFiles.Html, MailFiles.Text, MailFiles.Message }
        select new UrlClaim(entry.Url + name, $"the e-mail of {entry.Source}", entry.Where);

    public override Pipeline Recipe(SiteParts parts) => new(Name)
    {
        Dependencies = AbsoluteBodies.Dependencies,
        PostProcess = [new WriteMails(parts), parts.Stage],
    };

    private static IEnumerable<Entry> Mailed(SiteIndex index) => index.Entries.Where(e => e.Type.IsMailed && e.HasOwnPage && !e.IsBroken);

    private sealed class WriteMails(SiteParts parts) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            var entries = Mailed(IndexDocument.In(context)).ToList();
            if (entries.Count == 0) return [];
            CheckSender(context.Diagnostics);
            var renderer = new EmailRenderer(parts.Settings, Theme.In(context), new AbsoluteBodies(parts, context), context.Diagnostics);
            var made = new IReadOnlyList<Document>[entries.Count];
            Workers.Run(entries.Count, context.Jobs, i => made[i] = Files(entries[i], renderer));
            return [.. made.SelectMany(m => m)];
        }

        private static IReadOnlyList<Document> Files(Entry entry, EmailRenderer renderer)
        {
            if (renderer.Render(entry) is not { } email) return [];
            return [File(MailFiles.Html, email.Html), File(MailFiles.Text, email.Text), File(MailFiles.Message, email.Message)];

            Document File(string name, byte[] content) => new OutputDocument(entry.Source, SitePath.Parse((entry.Url + name)[1..]), content);
        }

        private void CheckSender(DiagnosticBag diagnostics)
        {
            var where = SourceSpan.StartOf((parts.InputFolder / "site.yml").Value);
            if (parts.Settings.Newsletter.Unsubscribe is null)
                diagnostics.Add(EmailDiagnostics.NoSender.At(where, "The e-mails say nowhere how to unsubscribe", "Below 'newsletter:', set 'unsubscribe' to the placeholder of the system that sends them, such as \"{{unsubscribe_url}}\"."));
            if (parts.Settings.Newsletter.PostalAddress is null)
                diagnostics.Add(EmailDiagnostics.NoSender.At(where, "The e-mails do not give the sender's postal address, which the law of the United States asks for (15 U.S.C. 7704(a)(5))", "Below 'newsletter:', set 'postal_address'."));
        }
    }
}
