using IjnSite.Facets.Consent;
using IjnSite.Model;

namespace IjnSite.ContentTypes.Documents;

/// <summary>A file to download, described by the sidecar beside it.</summary>
public sealed class DocumentType() : ContentType(CommonFields.Title, CreditFields.Credit.Needed(), CreditFields.License, ConsentFields.Consent)
{
    public override string Name => "document";

    public override string Folder => "files";

    public override string Meaning => "A file to download, such as a PDF. Its keys stand in a second file beside it, the sidecar: `plan.pdf` is described by `plan.yml`.";

    public override bool IsSidecar => true;

    public override bool IsDownload => true;

    public override bool IsAsset => true;

    public override string? UrlOf(Entry entry, string? pattern, Func<string, Entry?> find) => $"/{Folder}/{entry.PathInFolder}";
}
