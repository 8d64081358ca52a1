using System.Reflection;
using Connectors.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Connectors.Web.Authentication;

/// <summary>Lets a handler run only for members with its right. A handler without one never runs.</summary>
internal sealed class RightsFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.ModelTypeInfo!;
        if (IsOpen(page)
            || (context.HandlerMethod?.MethodInfo is { } handler
                && RightOf(page, handler) is { } right
                && MemberClaims.May(context.HttpContext.User, right)))
        {
            await next();
            return;
        }

        context.Result = new ForbidResult();
    }

    /// <summary>Whether the page is for people who are not signed in.</summary>
    public static bool IsOpen(MemberInfo page) => page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    /// <summary>The right that a handler needs; null is a mistake.</summary>
    public static Right? RightOf(MemberInfo page, MethodInfo handler) =>
        (handler.GetCustomAttribute<NeedsAttribute>() ?? page.GetCustomAttribute<NeedsAttribute>())?.Right;
}
