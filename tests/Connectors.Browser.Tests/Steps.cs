using System.Text.RegularExpressions;
using Connectors.Demo.Sandbox;
using Connectors.Domain.Catalog;
using Microsoft.Playwright;

namespace Connectors.Browser.Tests;

/// <summary>What people do again and again.</summary>
internal static class Steps
{
    public static async Task SignInAsync(this IPage page, string email = "sam@demo.example")
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Demo.DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Manage connectors" })).ToBeVisibleAsync();
    }

    /// <summary>Shows the page in light or dark, at once: with motion, colours would be on their way for a while.</summary>
    public static Task ShowInAsync(this IPage page, ColorScheme scheme) =>
        page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });

    /// <summary>The entries of the list with a name.</summary>
    public static ILocator Entry(this IPage page, string name) =>
        page.Locator(".entry").Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    /// <summary>Chooses a way to update and gives every consent that it needs.</summary>
    public static async Task ChooseAsync(this IPage page, string way)
    {
        var card = page.Locator(".option").Filter(new() { Has = page.GetByLabel(way, new() { Exact = true }) });
        await page.GetByLabel(way, new() { Exact = true }).CheckAsync();
        foreach (var tick in await card.Locator("input[type=checkbox]").AllAsync()) await tick.CheckAsync();
    }

    /// <summary>Chooses a way to update, gives every consent that it needs, and updates.</summary>
    public static async Task UpdateAsync(this IPage page, string way)
    {
        await page.ChooseAsync(way);
        await page.Locator("[data-waits]").ClickAsync();
    }

    /// <summary>Makes a flow without steps.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> AddFlowAsync(this IPage page, string name)
    {
        await page.GotoAsync("/flows/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create flow" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/flows/[0-9a-f]"));
        return page.Url;
    }

    /// <summary>Goes from a flow to the form of a new step.</summary>
    public static async Task ChooseStepAsync(this IPage page, string instance, string endpoint)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Add step" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = instance }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = endpoint }).ClickAsync();
    }

    /// <summary>Runs the flow that is shown, and waits until the run has ended in a state.</summary>
    public static async Task RunAsync(this IPage page, string state)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#run .heading .tag")).ToHaveTextAsync(state);
    }

    /// <summary>Installs a package by its name, and adds an instance that talks to the sandbox.</summary>
    public static async Task ConnectAsync(this IPage page, string name, SandboxServer sandbox)
    {
        await page.GotoAsync($"/marketplace/{PackageId.Suggest(name)}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Install" }).First.ClickAsync();
        await page.GotoAsync("/connectors");
        await page.Entry(name).GetByRole(AriaRole.Link, new() { Name = $"Settings of {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add instance" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync($"Our {name}");
        await page.GetByLabel("Address of the sandbox").FillAsync(sandbox.Address.Authority);
        await page.GetByLabel("API key").FillAsync(sandbox.Options.Credentials.ApiKey);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add instance" }).ClickAsync();
    }

    /// <summary>Makes one edit, and publishes a release that has nothing to do with it.</summary>
    public static async Task PrepareAsync(this LiveApp app, IPage page, string name)
    {
        await app.PublishAsync(name, "1.0.0", "orders");
        await page.SignInAsync();
        await page.InstallAndEditAsync(name, "Receive ours");
        await app.PublishAsync(name, "2.0.0", "orders", "products");
        await page.GotoAsync("/connectors");
    }

    /// <summary>Changes the paths of three endpoints, and publishes a release that changes them too.</summary>
    public static async Task PrepareQuestionsAsync(this LiveApp app, IPage page, string name)
    {
        string[] endpoints = ["customers", "orders", "products"];
        await app.PublishAsync(name, "1.0.0", endpoints);
        await page.SignInAsync();
        await page.InstallAndEditAsync(name, null);
        var connector = await page.Entry(name).Locator(".cog").GetAttributeAsync("href");
        foreach (var endpoint in endpoints)
        {
            await page.GotoAsync($"{connector}/endpoint?key={endpoint}");
            await page.GetByLabel("Path", new() { Exact = true }).FillAsync($"/mine/{endpoint}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 change");
        }

        await app.PublishMovedAsync(name, "2.0.0", "/v2", endpoints);
        await page.GotoAsync("/connectors");
    }

    /// <summary>Installs a package and adds an endpoint to it.</summary>
    public static async Task InstallAndEditAsync(this IPage page, string name, string? endpoint)
    {
        await page.GotoAsync("/marketplace?q=" + Uri.EscapeDataString(name));
        await page.GetByRole(AriaRole.Button, new() { Name = $"Install {name}" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("is installed");
        if (endpoint is null) return;
        await page.Entry(name).GetByRole(AriaRole.Link, new() { Name = $"Settings of {name}" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Add endpoint" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(endpoint);
        await page.Locator("#Form_Key").FillAsync("ours.list");
        await page.GetByLabel("Path", new() { Exact = true }).FillAsync("/ours");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 change");
    }
}
