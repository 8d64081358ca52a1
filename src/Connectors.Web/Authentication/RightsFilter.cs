using System.Collections.Concurrent;
using System.Reflection;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Connectors.Web.Authentication;

/// <summary>Asks for the policy of a handler's right before it runs. A handler without a right never runs.</summary>
/// <remarks>A filter, since Razor Pages knows authorization for whole pages only.</remarks>
internal sealed class RightsFilter : IAsyncPageFilter
{
    // Attributes are read by reflection, and each request asks for the same ones.
    private static readonly ConcurrentDictionary<(TypeInfo Page, MethodInfo? Handler), (bool IsOpen, Right? Right)> Known = [];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (isOpen, right) = Known.GetOrAdd((context.ActionDescriptor.ModelTypeInfo!, context.HandlerMethod?.MethodInfo), Read);
        if (isOpen || (right is { } needed && await IsAllowedAsync(context.HttpContext, needed)))
        {
            await next();
            return;
        }

        context.Result = new ForbidResult();
    }

    private static async Task<bool> IsAllowedAsync(HttpContext context, Right right) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>()
            .AuthorizeAsync(context.User, RightPolicies.NameOf(right))).Succeeded;

    private static (bool IsOpen, Right? Right) Read((TypeInfo Page, MethodInfo? Handler) asked) =>
        (IsOpen(asked.Page), asked.Handler is { } handler ? RightOf(asked.Page, handler) : null);

    /// <summary>Whether the page is for people who are not signed in.</summary>
    public static bool IsOpen(MemberInfo page) => page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    /// <summary>The right that a handler needs; null is a mistake.</summary>
    public static Right? RightOf(MemberInfo page, MethodInfo handler) =>
        (handler.GetCustomAttribute<NeedsAttribute>() ?? page.GetCustomAttribute<NeedsAttribute>())?.Right;
}
