using System.Text.Json.Nodes;
using IjnSite.Engine.Files;
using IjnSite.Model;
using IjnSite.Settings;

namespace IjnSite.Commands.Build.Cms;

/// <summary>The editor's whole configuration, made from the settings and the content schema.</summary>
internal static class CmsConfig
{
    public static JsonObject Write(SiteSettings settings, IReadOnlyList<ContentType> types, SitePath input, IReadOnlyList<string> languages)
    {
        var images = types.FirstOrDefault(t => t.IsPicture)?.Folder ?? "images";
        return new JsonObject
        {
            ["load_config_file"] = false,
            ["backend"] = Backend(settings.Cms),
            ["publish_mode"] = settings.Cms.LocalUrl is null ? "editorial_workflow" : "simple",
            ["site_url"] = settings.BaseUrl,
            ["display_url"] = settings.BaseUrl,
            ["media_folder"] = (input / images).Value,
            // As texts name a picture.
            ["public_folder"] = $"../{images}",
            // Named in the start script, where it does nothing: see there.
            ["media_library"] = new JsonObject { ["name"] = "none" },
            ["slug"] = new JsonObject { ["encoding"] = "ascii", ["clean_accents"] = true, ["sanitize_replacement"] = "-" },
            ["collections"] = new CmsCollections(settings, types, input, languages).Write(),
        };
    }

    private static JsonObject Backend(CmsSettings cms)
    {
        if (cms.LocalUrl is { } local) return new JsonObject { ["name"] = "proxy", ["proxy_url"] = local, ["branch"] = cms.Branch };
        var signIn = new Uri(cms.SignInUrl);
        return new JsonObject
        {
            ["name"] = "github",
            ["repo"] = cms.Repository,
            ["branch"] = cms.Branch,
            ["api_root"] = cms.ApiUrl,
            ["base_url"] = signIn.GetLeftPart(UriPartial.Authority),
            ["auth_endpoint"] = signIn.AbsolutePath.TrimStart('/'),
            ["auth_scope"] = cms.Scope,
            ["commit_messages"] = new JsonObject
            {
                ["create"] = "Add {{path}}",
                ["update"] = "Change {{path}}",
                ["delete"] = "Remove {{path}}",
                ["uploadMedia"] = "Add {{path}}",
                ["deleteMedia"] = "Remove {{path}}",
            },
        };
    }
}
