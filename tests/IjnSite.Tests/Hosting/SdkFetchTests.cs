using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IjnSite.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IjnSite.Tests.Hosting;

/// <summary><c>build/dotnet-sdk.sh</c> against a server on loopback, on a machine that has no SDK of the pinned version.</summary>
public sealed class SdkFetchTests
{
    private const string Path = "/Sdk/10.0.999/dotnet-sdk-10.0.999-linux-x64.tar.gz";

    [Fact]
    public async Task The_archive_with_the_right_hash_becomes_the_SDK()
    {
        var archive = Archive();
        await using var server = await Mirror.StartAsync(_ => (200, archive));
        using var machine = Machine(archive);

        var run = machine.Run("build/dotnet-sdk.sh", server.Variables).MustEndWith(0);

        Assert.Equal(machine.PathOf(".dotnet/10.0.999/dotnet"), run.Output.Trim());
        Assert.Equal([Path], server.Asked);
        Assert.Equal("#!/bin/bash\necho 10.0.999\n", machine.Text(".dotnet/10.0.999/dotnet"));
        Assert.Equal(["10.0.999"], Names(machine.PathOf(".dotnet")));
    }

    [Fact]
    public async Task It_is_fetched_once()
    {
        var archive = Archive();
        await using var server = await Mirror.StartAsync(_ => (200, archive));
        using var machine = Machine(archive);

        machine.Run("build/dotnet-sdk.sh", server.Variables).MustEndWith(0);
        machine.Run("build/dotnet-sdk.sh", server.Variables).MustEndWith(0);

        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task One_flipped_bit_fails_the_build_and_leaves_nothing()
    {
        var archive = Archive();
        var flipped = archive.ToArray();
        flipped[flipped.Length / 2] ^= 1;
        await using var server = await Mirror.StartAsync(_ => (200, flipped));
        using var machine = Machine(archive);

        var run = machine.Run("build/netlify.sh", new Dictionary<string, string>(server.Variables) { ["CONTEXT"] = "production" });

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("its SHA-512 differs. Nothing was unpacked and nothing was built.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Names(machine.PathOf(".dotnet")));
        Assert.False(Directory.Exists(machine.PathOf("output")));
    }

    [Fact]
    public async Task A_server_that_fails_twice_is_asked_a_third_time()
    {
        var archive = Archive();
        await using var server = await Mirror.StartAsync(request => request < 3 ? (503, []) : (200, archive));
        using var machine = Machine(archive);

        machine.Run("build/dotnet-sdk.sh", server.Variables).MustEndWith(0);

        Assert.Equal(3, server.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_goes_on_failing_fails_the_build_with_the_address()
    {
        await using var server = await Mirror.StartAsync(_ => (503, []));
        using var machine = Machine(Archive());

        var run = machine.Run("build/dotnet-sdk.sh", server.Variables).MustEndWith(1);

        Assert.Contains($"{Path} cannot be fetched, not even at the third attempt.", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Names(machine.PathOf(".dotnet")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc  dotnet-sdk-10.0.999-linux-x64.tar.gz\n")]
    [InlineData("{0}  ../../evil.tar.gz\n")]
    [InlineData("{0}  dotnet-sdk-$(touch evil)-linux-x64.tar.gz\n")]
    public void A_file_that_names_no_archive_with_its_hash_fails_the_build(string pin)
    {
        using var machine = Machine(Archive());
        machine.With("build/dotnet-sdk.sha512", pin.Replace("{0}", new string('0', 128), StringComparison.Ordinal));

        var run = machine.Run("build/dotnet-sdk.sh").MustEndWith(1);

        Assert.Contains("build/dotnet-sdk.sha512 must hold one line", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(machine.PathOf("evil")));
    }

    [Fact]
    public void A_machine_that_has_the_pinned_version_fetches_nothing()
    {
        using var machine = Machine(Archive());
        machine.WithProgram("dotnet", "echo 10.0.999\n");

        Assert.Equal(machine.PathOf("programs/dotnet"), machine.Run("build/dotnet-sdk.sh").MustEndWith(0).Output.Trim());
    }

    [Fact]
    public void The_pinned_SDK_is_one_that_global_json_takes()
    {
        using var global = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("global.json")));
        var sdk = global.RootElement.GetProperty("sdk");
        var least = Version.Parse(sdk.GetProperty("version").GetString()!);
        var pinned = Version.Parse(PinnedSdk.Version);

        Assert.Equal("latestFeature", sdk.GetProperty("rollForward").GetString());
        Assert.Equal((least.Major, least.Minor), (pinned.Major, pinned.Minor));
        Assert.True(pinned >= least, $"{pinned} is older than {least}.");
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(f => System.IO.Path.GetFileName(f));

    /// <summary>A machine whose own SDK is another one, and a pin of the archive.</summary>
    private static ScriptFolder Machine(byte[] archive) => new ScriptFolder()
        .WithProgram("dotnet", "echo 10.0.100\n")
        .With("build/dotnet-sdk.sha512", $"{Convert.ToHexStringLower(SHA512.HashData(archive))}  dotnet-sdk-10.0.999-linux-x64.tar.gz\n");

    private static byte[] Archive()
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "./dotnet")
            {
                Mode = UnixFileMode.UserRead | UnixFileMode.UserExecute,
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes("#!/bin/bash\necho 10.0.999\n")),
            });
        }

        return bytes.ToArray();
    }

    /// <summary>A server on loopback that answers what a test says.</summary>
    private sealed class Mirror(WebApplication app) : IAsyncDisposable
    {
        private readonly List<string> _asked = [];

        public IReadOnlyList<string> Asked => _asked;

        public Dictionary<string, string> Variables { get; } = [];

        /// <param name="answer">The status and the body for a request, by its number from 1.</param>
        public static async Task<Mirror> StartAsync(Func<int, (int Status, byte[] Body)> answer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
            var app = builder.Build();
            var mirror = new Mirror(app);
            app.Run(async context =>
            {
                mirror._asked.Add(context.Request.Path.Value!);
                var (status, body) = answer(mirror._asked.Count);
                context.Response.StatusCode = status;
                await context.Response.Body.WriteAsync(body);
            });
            await app.StartAsync();
            mirror.Variables["DOTNET_SDK_MIRROR"] = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return mirror;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
