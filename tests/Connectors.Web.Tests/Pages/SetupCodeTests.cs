using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Connectors.Application.People;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests.Pages;

/// <summary>In production only the person who can read the log or the settings becomes the first administrator.</summary>
public sealed partial class SetupCodeTests
{
    private static readonly (string Name, string Value)[] Answers =
    [
        ("organisation", "First Ltd"), ("name", "Robin"), ("email", "robin@first.example"), ("password", "a-long-password-1"),
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("AAAAA-AAAAA-AAAAA-AAAAA")]
    public async Task A_stranger_without_the_code_becomes_nobody(string? code)
    {
        await using var app = new ProductionApp();
        var visitor = app.Visit();

        var refused = await SetUpAsync(visitor, code);

        Assert.Contains("The set-up code is wrong.", (await Visitor.ParseAsync(refused)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/setup", (await visitor.Client.GetAsync("/sign-in", Cancel)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_code_of_the_log_works_once_however_it_is_typed()
    {
        await using var app = new ProductionApp();
        var visitor = app.Visit();
        var code = Assert.Single(Codes(app));

        var done = await SetUpAsync(visitor, $" {code.Replace("-", " ", StringComparison.Ordinal)} ".ToUpperInvariant());

        Assert.Equal("/connectors", done.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().Client.GetAsync("/setup", Cancel)).StatusCode);
        Assert.DoesNotContain(app.Files(), file => Encoding.Latin1.GetString(file).Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_restart_shows_no_second_code_and_the_first_one_still_works()
    {
        await using var app = new ProductionApp();
        var visitor = app.Visit();
        var code = Assert.Single(Codes(app));

        await using (var scope = app.Services.CreateAsyncScope())
            Assert.IsType<SetupCodeState.Waiting>(await scope.ServiceProvider.GetRequiredService<SetupCodes>().IssueAsync(Cancel));

        Assert.Equal("/connectors", (await SetUpAsync(visitor, code)).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_code_of_the_settings_is_the_only_one()
    {
        await using var app = new ProductionApp(("Setup:Code", "chosen-by-us-1234"));
        var visitor = app.Visit();

        Assert.Empty(Codes(app));
        Assert.Null((await SetUpAsync(visitor, "chosen-by-us-1235")).Headers.Location);
        Assert.Equal("/connectors", (await SetUpAsync(visitor, "chosen-by-us-1234")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task Guessing_the_code_is_slowed_down()
    {
        await using var app = new ProductionApp(("SignIn:PerMinute", "3"));
        var visitor = app.Visit();
        var token = await visitor.TokenAsync("/setup");

        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 4; guess++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create(Visitor.TokenField, token)]);
            answers.Add((await visitor.Client.PostAsync("/setup", form, Cancel)).StatusCode);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> SetUpAsync(Visitor visitor, string? code) =>
        visitor.SubmitAsync("/setup", "form", code is null ? Answers : [.. Answers, ("code", code)]);

    private static List<string> Codes(ProductionApp app) =>
        [.. app.Log.SelectMany(line => CodePattern().Matches(line)).Select(match => match.Value)];

    [GeneratedRegex("[A-Z2-9]{5}(-[A-Z2-9]{5}){3}")]
    private static partial Regex CodePattern();
}
