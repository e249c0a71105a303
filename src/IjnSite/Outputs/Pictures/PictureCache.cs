using IjnSite.Engine.Files;
using IjnSite.Engine.Formats.Pictures;

namespace IjnSite.Outputs.Pictures;

/// <summary>
/// Forms of pictures that were made before, by the hash of all that they depend on. A convenience: whatever it lacks, or holds in a damaged state, is made again, and
/// a cache that cannot be written is no cache.
/// </summary>
internal sealed class PictureCache(IFileStore? store)
{
    public byte[]? Find(PictureVariant variant)
    {
        try
        {
            if (store is null || !store.Exists(PlaceOf(variant))) return null;
            var file = store.Read(PlaceOf(variant));
            return PictureHeaderReader.Read(file) is { IsWhole: true } header && (header.Kind, header.Width, header.Height) == (variant.Kind, variant.Width, variant.Height) ? file : null;
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    public void Keep(PictureVariant variant, byte[] file)
    {
        try
        {
            store?.Write(PlaceOf(variant), file);
        }
        catch (FileStoreException)
        {
            // The site does not depend on it.
        }
    }

    private static SitePath PlaceOf(PictureVariant variant) => SitePath.Parse($"pictures/{variant.Key[..2]}/{variant.Key}{variant.Kind.Extensions()[0]}");
}
