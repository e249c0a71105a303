using System.Net;
using System.Net.Sockets;
using IjnSite.Commands.Check.ExternalLinks;

namespace IjnSite.Tests.Commands;

/// <summary>How other people's servers are asked, and what their answers mean.</summary>
public sealed class LinkAskerTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "Alive", "", "HEAD /")]
    [InlineData("/gone", "Dead", "the server answers 404 (NotFound)", "HEAD /gone, GET /gone")]
    [InlineData("/no-head", "Alive", "", "HEAD /no-head, GET /no-head")]
    [InlineData("/wrong-head", "Alive", "", "HEAD /wrong-head, GET /wrong-head")]
    [InlineData("/wall", "Unknown", "the server answers 403 (Forbidden)", "HEAD /wall, GET /wall")]
    [InlineData("/odd-wall", "Unknown", "the server answers 999", "HEAD /odd-wall, GET /odd-wall")]
    [InlineData("/broken", "Dead", "the server answers 500 (InternalServerError)", "HEAD /broken, GET /broken")]
    [InlineData("/busy", "Unknown", "the server answers 429 (TooManyRequests)", "HEAD /busy")]
    [InlineData("/elsewhere", "Alive", "", "HEAD /elsewhere, HEAD /here")]
    [InlineData("/moved", "Alive", "", "HEAD /moved, HEAD /here")]
    [InlineData("/lost", "Dead", "the server answers 404 (NotFound)", "HEAD /lost, HEAD /gone, GET /gone")]
    [InlineData("/circle", "Dead", "it redirects in a circle", "HEAD /circle, HEAD /circle-2")]
    [InlineData("/app", "Unknown", "it redirects to something that is no page", "HEAD /app")]
    [InlineData("/nowhere", "Unknown", "the server answers 301 (MovedPermanently)", "HEAD /nowhere, GET /nowhere")]
    public async Task An_answer_means(string path, string state, string reason, string asked)
    {
        await using var server = await LinkServer.StartAsync();
        var answer = await AskAsync(server.Address + path);
        Assert.Equal((state, reason), (answer.State.ToString(), answer.Reason));
        Assert.Equal(asked, string.Join(", ", server.Asked));
    }

    [Fact]
    public async Task Only_a_redirect_for_good_is_a_move()
    {
        await using var server = await LinkServer.StartAsync();
        Assert.Equal(server.Address + "/here", (await AskAsync(server.Address + "/moved")).MovedTo);
        Assert.Null((await AskAsync(server.Address + "/elsewhere")).MovedTo);
        Assert.Null((await AskAsync(server.Address + "/")).MovedTo);
    }

    [Fact]
    public async Task After_ten_redirects_nobody_follows()
    {
        await using var server = await LinkServer.StartAsync();
        Assert.Equal("it redirects more than 10 times", (await AskAsync(server.Address + "/steps-")).Reason);
        Assert.Equal(11, server.Asked.Count);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_a_while()
    {
        await using var server = await LinkServer.StartAsync();
        var answer = await AskAsync(server.Address + "/slow", Manners() with { Patience = TimeSpan.FromSeconds(0.3) });
        Assert.Equal((LinkState.Dead, "no answer came within 0.3 seconds", false), (answer.State, answer.Reason, answer.IsLasting));
    }

    [Fact]
    public async Task A_certificate_that_browsers_do_not_trust_makes_a_link_dead()
    {
        await using var server = await LinkServer.StartAsync(isTls: true);
        var answer = await AskAsync(server.Address + "/");
        Assert.Equal((LinkState.Dead, "browsers do not trust its certificate"), (answer.State, answer.Reason));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_makes_a_link_dead()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.Equal("the host refuses connections", (await AskAsync($"http://127.0.0.1:{port}/")).Reason);
    }

    [Fact]
    public async Task A_host_is_asked_once_at_a_time_and_between_two_requests_there_is_a_pause()
    {
        await using var server = await LinkServer.StartAsync();
        var pauses = 0;
        var manners = Manners() with
        {
            Pause = TimeSpan.FromSeconds(7),
            Wait = (time, _) =>
            {
                Assert.Equal(7, time.TotalSeconds);
                Interlocked.Increment(ref pauses);
                return Task.CompletedTask;
            },
        };
        using var asker = new LinkAsker("ijn", manners);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => asker.AskAsync(new Uri($"{server.Address}/no-head?{i}"), Stop)));
        Assert.Equal((40, 39, 1), (server.Asked.Count, pauses, server.Most));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    public async Task The_own_machine_is_not_asked_whatever_its_name(string host)
    {
        await using var server = await LinkServer.StartAsync();
        var answer = await AskAsync(new UriBuilder(server.Address) { Host = host }.Uri.AbsoluteUri, LinkManners.Usual);
        Assert.Equal((LinkState.Unknown, "its address is not on the public internet"), (answer.State, answer.Reason));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_not_followed()
    {
        await using var inner = await LinkServer.StartAsync();
        await using var outer = await LinkServer.StartAsync();
        outer.Target = inner.Address + "/secret";
        // The rule allows the first server and nothing after it.
        var answer = await AskAsync(outer.Address + "/to", Manners() with { MayConnect = _ => outer.Asked.Count == 0 });
        Assert.Equal((LinkState.Unknown, "its address is not on the public internet"), (answer.State, answer.Reason));
        Assert.Equal(["HEAD /to"], outer.Asked.Distinct());
        Assert.Empty(inner.Asked);
    }

    [Theory]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2606:4700::1111", true)]
    public void An_address_is_public(string address, bool isPublic) => Assert.Equal(isPublic, PublicNetwork.IsPublic(IPAddress.Parse(address)));

    internal static LinkManners Manners() => LinkManners.Usual with { Pause = TimeSpan.Zero, MayConnect = _ => true, Wait = (_, _) => Task.CompletedTask };

    private static Task<LinkAnswer> AskAsync(string address) => AskAsync(address, Manners());

    private static async Task<LinkAnswer> AskAsync(string address, LinkManners manners)
    {
        using var asker = new LinkAsker("ijn", manners);
        return await asker.AskAsync(new Uri(address), Stop);
    }
}
